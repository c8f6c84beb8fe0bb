// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.report.charts.Skin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One facet.
 *
 * @param id identifier on the page
 * @param name facet column
 * @param sentence the finding
 * @param splits its values against the rest, those with the largest differences when there are many
 * @param note how many others there are and where they stand; empty text when all are here
 * @param groups its values side by side
 */
record FacetView(String id, String name, String sentence, List<SplitView> splits, String note, GroupsView groups) {
    private static final int MOST_IN_DETAIL = 12;

    static List<FacetView> all(AnalysisResults results, Skin skin) {
        List<FacetView> views = new ArrayList<>();
        for (FacetResults facet : results.facets()) {
            String id = "facet-" + (views.size() + 1);
            List<SplitView> splits = new ArrayList<>();
            detailed(facet, results.mode()).forEach(
                    split -> splits.add(SplitView.of(id + "-value-" + (splits.size() + 1), split, results, skin)));
            views.add(new FacetView(id, Names.shown(facet.name()), Sentences.facet(facet, results), List.copyOf(splits),
                    note(facet.splits().size() - splits.size()),
                    GroupsView.of(id + "-groups", facet.groups(), results, skin)));
        }
        return views;
    }

    private static List<SplitResults> detailed(FacetResults facet, Mode mode) {
        Comparator<SplitResults> byGap = Comparator.comparingDouble(split -> Sentences.rateGap(split, mode));
        Set<SplitResults> largest = facet.splits().stream().sorted(byGap.reversed()).limit(MOST_IN_DETAIL)
                .collect(Collectors.toSet());
        return facet.splits().stream().filter(largest::contains).toList();
    }

    private static String note(int others) {
        return others == 0
                ? ""
                : "The " + MOST_IN_DETAIL + " values with the largest differences are shown in detail; "
                        + Figures.count(others) + " more stand in the overview and in results.json.";
    }
}
