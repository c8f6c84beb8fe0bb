// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One applicant with four features; base value 0.7, threshold 0.56, adverse below. */
final class Applicants {
    static final List<Feature> FEATURES = List.of(Feature.numeric("income"), Feature.numeric("debt"),
            Feature.numeric("late"), Feature.numeric("age"));
    static final double[] CELLS = {10, 50, 3, 30};
    static final double[] REFERENCE = {40, 20, 1, 45};

    private Applicants() {}

    static ShapleyResults one(double[] values, double[] errors) {
        return one(values, errors, "output", 0.7 + Arrays.stream(values).sum());
    }

    static ShapleyResults one(double[] values, double[] errors, String unit, double prediction) {
        LocalValues local = new LocalValues(1, 1, 4, new long[]{17}, values, errors, new double[4], new double[]{0.7},
                new double[]{prediction}, CELLS, new double[]{1});
        List<Player> players = List.of(new Player("income", List.of(0)), new Player("debt", List.of(1)),
                new Player("late", List.of(2)), new Player("age", List.of(3)));
        ShapleyPlan plan = new ShapleyPlan("exact", "few features", "interventional", unit, 16, 1, 16, 16, 5, 0);
        return new ShapleyResults(plan, players, local, List.of(), "mean_abs", false, Optional.empty());
    }
}
