// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.Selection;
import io.plumbline.fairness.Settings;
import io.plumbline.fairness.SplitAnalysis;
import io.plumbline.fairness.SplitRequest;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The work all benchmarks do on the recipe: facets gender = F and race = B, all metrics but the flip test, both modes. */
final class RecipeAnalysis {
    private static final byte[] POSITIVE = {Selection.NO, Selection.YES};
    private static final byte[] FEMALE = {Selection.YES, Selection.NO};
    private static final byte[] RACE_B = {Selection.NO, Selection.YES, Selection.NO, Selection.NO};
    private static final long SEED = 42;

    private RecipeAnalysis() {}

    /** Returns the results of both facets, with {@code replicates} bootstrap replicates where a metric needs them. */
    static List<SplitResults> analyse(ContingencyCube cube, int replicates) {
        Settings settings = new Settings(SEED, replicates, 0.95, 30, 0);
        List<SplitResults> results = new ArrayList<>();
        results.add(SplitAnalysis.analyse(cube, request(0, "F", FEMALE), settings));
        results.add(SplitAnalysis.analyse(cube, request(1, "B", RACE_B), settings));
        return results;
    }

    private static SplitRequest request(int axis, String value, byte[] disadvantaged) {
        Optional<Selection> selection = Optional.of(new Selection(axis, disadvantaged, POSITIVE, POSITIVE, false));
        return new SplitRequest(Recipe.AXES.get(axis).name(), value, value, "all other values", selection,
                Optional.empty(), Optional.empty(), selection, Optional.empty(), names(Stage.PRE_TRAINING),
                names(Stage.POST_TRAINING), Optional.empty(), Optional.empty());
    }

    private static List<String> names(Stage stage) {
        return BiasMetrics.names(stage).stream()
                .filter(name -> !name.equals(BiasMetrics.FLIP_TEST.name()))
                .toList();
    }
}
