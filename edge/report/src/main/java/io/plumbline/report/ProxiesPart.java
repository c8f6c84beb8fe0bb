// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ProxyFinding;
import java.util.Comparator;
import java.util.List;

/**
 * Features that tell groups apart, so that a model can tell them apart without seeing the group.
 *
 * @param proxies what was found
 */
record ProxiesPart(List<ProxyFinding> proxies) {

    Part part() {
        List<ProxyFinding> order = proxies.stream().sorted(Comparator.comparingDouble(found -> -found.auc())).toList();
        List<List<String>> rows = order.stream().limit(Explained.MOST).map(found -> List.of(
                Names.shown(found.feature()), Names.shown(found.facet()) + " = " + Names.shown(found.group()),
                Figures.value(found.auc()), Figures.interval(found.interval()),
                Figures.percent(found.influence()))).toList();
        int left = order.size() - rows.size();
        ProxyFinding first = order.getFirst();
        return Part.of("proxies", "Features that tell groups apart", List.of(Names.brief(first.feature()) + " tells "
                + Names.shown(first.facet()) + " = " + Names.shown(first.group()) + " apart best: it ranks a member and"
                + " another row the right way round with probability " + Figures.value(first.auc()) + ", where 0.5 is"
                + " chance. What counts is a feature that does both: tells groups apart and moves the output."
                + (left > 0 ? " " + left + " weaker findings stand in results.json." : "")),
                List.of(Exhibit
                        .of(new FigureTable("How well one feature alone tells members of a group from other rows",
                                List.of("Feature", "Group", "Probability (AUC)",
                                        Figures.level(first.interval().level()), "Share of all attributions"),
                                rows, false))));
    }
}
