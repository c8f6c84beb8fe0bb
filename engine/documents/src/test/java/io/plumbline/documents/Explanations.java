// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.BaselineSummary;
import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ModelSummary;
import io.plumbline.explain.results.PairDependence;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.TextResults;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Small explanations that have every part: two rows, two features, one output. */
final class Explanations {
    private static final Interval INTERVAL = new Interval(0.1, 0.3, 0.95, "normal");
    private static final List<Attributed> FIGURES = List.of(new Attributed("age", 0.25, Optional.of(INTERVAL)),
            new Attributed("job, old", 0.125, Optional.empty()));

    private Explanations() {}

    static ExplanationResults all() {
        return new ExplanationResults(model(), Optional.of(baseline()), Optional.of(shapley()), Optional.of(texts()),
                Optional.of(new PermutationImportance("log loss", 5, 0.5, FIGURES)), List.of(dependence()),
                List.of(new PairDependence("age", "job, old", List.of("1", "2"), List.of("a"), new long[][]{{3}, {0}},
                        List.of(new PairDependence.Surface("label0", new double[][]{{0.5}, {0.25}}, 0.1)))),
                List.of(new QualityCheck("additivity", Verdict.PASS, 0, 1e-9, "They add up.",
                        List.of(new QualityCheck.Series("s", new double[]{0, 1}, new double[]{1, Double.NaN})))),
                Optional.of(reasons()),
                List.of(new AttributionGap("sex", "female", "male", "label0", 1, 1, -0.1, INTERVAL, FIGURES)),
                List.of(new ProxyFinding("sex", "female", "age", 0.7, INTERVAL, 0.4)),
                List.of(new Notice("n", Notice.Severity.INFO, "age", "m", Map.of())));
    }

    private static ModelSummary model() {
        return new ModelSummary("ONNX", "sha256:00", "m.onnx", List.of("age", "job, old"), List.of("label0"),
                "probability", true, 12, 0.5);
    }

    private static BaselineSummary baseline() {
        return new BaselineSummary("k-means, 2 clusters", List.of("age", "job, old"),
                List.of(List.of("41.5", "a \"b\""), List.of("", "c,d")), true);
    }

    static ShapleyResults shapley() {
        LocalValues local = new LocalValues(2, 1, 2, new long[]{0, 7}, new double[]{0.25, -0.5, 0.125, 0},
                new double[]{0, 0.5, 0, 0}, new double[]{0.25, 0, 0, 0.125}, new double[]{0.5},
                new double[]{0.25, 0.625}, new double[]{40, 0, 30, 1}, new double[]{1, 0.5});
        return new ShapleyResults(
                new ShapleyPlan("exact", "4 coalitions", "interventional", "output", 4, 2, 8, 8, 1, 0),
                List.of(new ShapleyResults.Player("age", List.of(0)),
                        new ShapleyResults.Player("job, old", List.of(1))),
                local,
                List.of(new GlobalRanking("label0", "mean_abs", FIGURES, 0.5, 1),
                        new GlobalRanking("label0", "mean_sq", FIGURES, 0.5, 1)),
                "mean_abs", true, Optional.of(new ShapleyResults.Interactions("half",
                        List.<double[][]>of(new double[][]{{1, 0.5}, {0.5, 1}}))));
    }

    static TextResults texts() {
        TextResults.Unit word = new TextResults.Unit(Optional.of("né\n"), 3, new double[]{0.5}, List.of(INTERVAL));
        TextResults.Unit number = new TextResults.Unit(Optional.empty(), 0, new double[]{-0.25}, List.of(INTERVAL));
        return new TextResults("token", "french", List.of("label0"), new double[]{0.5},
                List.of(new TextResults.Document(0, new double[]{0.75},
                        List.of(new TextResults.FeatureUnits("review", "free_text", List.of(word)),
                                new TextResults.FeatureUnits("age", "numerical", List.of(number)))),
                        new TextResults.Document(1, new double[]{0.5}, List.of())));
    }

    private static Dependence dependence() {
        double[] mean = {0.25, 0.75};
        return new Dependence("age", false, List.of("20", "40"), new double[]{20, 40}, new double[]{0.5, 0.5},
                List.of(new Dependence.Curve("label0", mean, mean, mean, List.of(mean), new long[]{7}, 0.1)),
                List.of(new Dependence.AccumulatedEffects("label0", new double[]{20, 40}, new double[]{-1, 1},
                        Optional.empty(), Optional.of(mean), new long[]{2})));
    }

    private static ReasonResults reasons() {
        return new ReasonResults("label0", 0.5, true, "approved applicants",
                List.of(new ReasonResults.Decision(0, 0.25,
                        List.of(new ReasonResults.Reason("R1", "Too, young", "age", 0.25, INTERVAL)), ""),
                        new ReasonResults.Decision(7, 0.375, List.of(), "order is not stable")));
    }
}
