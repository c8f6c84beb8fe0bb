// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One comparison of the run on one line.
 *
 * @param id where the report says more
 * @param disadvantaged facet d
 * @param advantaged facet a
 * @param suppressed what stands in for the figures; empty text when they are shown
 * @param rate what is compared, "selection rate"; empty text when there is no rate
 * @param d rate of the disadvantaged facet
 * @param a rate of the advantaged facet
 * @param difference a - d as the run's mode defines it, with its {@code interval}
 * @param counts how its metrics were judged
 */
record Glance(String id, String disadvantaged, String advantaged, String suppressed, String rate, String d, String a,
        Shown difference,
        String interval, VerdictCounts counts) {

    /** Returns a line for every comparison; those without a place of their own in {@code facets} lead to their facet. */
    static List<Glance> all(List<FacetView> facets, AnalysisResults results) {
        List<Glance> lines = new ArrayList<>();
        for (int index = 0; index < facets.size(); index++) {
            FacetView facet = facets.get(index);
            for (SplitResults split : results.facets().get(index).splits()) {
                String id = facet.splits().stream().filter(view -> view.split().equals(split)).map(SplitView::id)
                        .findFirst().orElse(facet.id());
                lines.add(of(id, split, results));
            }
        }
        return lines;
    }

    /** Returns what the lines compare. */
    static String rate(List<Glance> lines) {
        return lines.stream().map(Glance::rate).filter(rate -> !rate.isEmpty()).findFirst().orElse("rate");
    }

    private static Glance of(String id, SplitResults split, AnalysisResults results) {
        Optional<MetricResult> metric = split.suppressed() ? Optional.empty() : Sentences.rateMetric(split);
        Optional<Pair> pair = metric.flatMap(Pair::of).filter(Pair::estimable);
        return new Glance(id, Names.shown(split.disadvantaged()), Names.shown(split.advantaged()),
                split.suppressed() ? Sentences.suppressed(results.suppressBelow()) : "",
                pair.map(Pair::name).orElse(""), pair.map(shares -> Figures.value(shares.rateD())).orElse("–"),
                pair.map(shares -> Figures.value(shares.rateA())).orElse("–"),
                metric.map(found -> Shown.of(found, results.mode())).orElse(new Shown("–", "")),
                metric.flatMap(found -> Sentences.shownInterval(found, results.mode())).map(Figures::interval)
                        .orElse(""),
                VerdictCounts.of(split.metrics(), results.mode()));
    }
}
