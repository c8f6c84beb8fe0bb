// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.report.charts.Skin;
import java.util.List;

/**
 * One facet value against the rest.
 *
 * @param id identifier on the page
 * @param split what was found
 * @param title who is compared with whom
 * @param sentence the finding
 * @param key who a and d are, and how many
 * @param stages the metrics; empty when figures must not be shown
 */
record SplitView(String id, SplitResults split, String title, String sentence, List<String> key,
        List<StageView> stages) {

    static SplitView of(String id, SplitResults split, AnalysisResults results, Skin skin) {
        String title = Names.shown(split.disadvantaged()) + " compared with " + Names.shown(split.advantaged());
        return new SplitView(id, split, title, Sentences.split(split, results), key(split),
                split.suppressed() ? List.of() : StageView.all(id, split, results, skin));
    }

    private static List<String> key(SplitResults split) {
        if (split.suppressed()) {
            return List.of();
        }
        String leftOut = split.leftOut() == 0
                ? ""
                : Sentences.plural(split.leftOut(), "row") + " without a usable value left out";
        List<String> sides = List.of(
                "d: " + Names.shown(split.disadvantaged()) + ", " + Sentences.plural(split.d().rows(), "row"),
                "a: " + Names.shown(split.advantaged()) + ", " + Sentences.plural(split.a().rows(), "row"),
                "original's value or threshold: " + Names.shown(split.valueOrThreshold()));
        return leftOut.isEmpty() ? sides : List.of(sides.get(0), sides.get(1), sides.get(2), leftOut);
    }
}
