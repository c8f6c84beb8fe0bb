// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import io.plumbline.bench.examples.BoostedTrees.Growth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * Predictions in which each row was scored by a model that never saw it.
 *
 * @param predictions of all rows
 * @param fold by row: the part it belongs to, from 0; all parts have the same size and share of positives, give or take
 *        one row
 */
record CrossValidation(Predictions predictions, int[] fold) {

    /** Trains {@code folds} models, each on all parts but one, and scores that one. */
    static CrossValidation run(List<float[]> rows, boolean[] positive, Growth growth, int folds, long seed)
            throws XGBoostError {
        int[] fold = assign(positive, folds, seed);
        double[] scores = new double[rows.size()];
        for (int part = 0; part < folds; part++) {
            int held = part;
            int[] inside = IntStream.range(0, fold.length).filter(row -> fold[row] != held).toArray();
            int[] outside = IntStream.range(0, fold.length).filter(row -> fold[row] == held).toArray();
            boolean[] labels = new boolean[inside.length];
            for (int row = 0; row < labels.length; row++) {
                labels[row] = positive[inside[row]];
            }
            try (BoostedTrees model = BoostedTrees.train(pick(rows, inside), labels, growth, seed)) {
                double[] scored = model.score(pick(rows, outside));
                for (int row = 0; row < scored.length; row++) {
                    scores[outside[row]] = scored[row];
                }
            }
        }
        return new CrossValidation(new Predictions(scores, positive), fold);
    }

    /** Returns how good each model was on the rows it did not see, and all of them together, a line each. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        int folds = IntStream.of(fold).max().orElse(-1) + 1;
        for (int part = 0; part < folds; part++) {
            int held = part;
            int[] rows = IntStream.range(0, fold.length).filter(row -> fold[row] == held).toArray();
            lines.add(predictions.at(rows).summary("fold " + (part + 1)));
        }
        lines.add(predictions.summary("all folds"));
        return lines;
    }

    static int[] assign(boolean[] positive, int folds, long seed) {
        int[] fold = new int[positive.length];
        Random random = new Random(seed);
        int next = 0;
        for (boolean wanted : new boolean[]{true, false}) {
            List<Integer> rows = new ArrayList<>();
            for (int row = 0; row < positive.length; row++) {
                if (positive[row] == wanted) {
                    rows.add(row);
                }
            }
            Collections.shuffle(rows, random);
            for (int row : rows) {
                fold[row] = next++ % folds;
            }
        }
        return fold;
    }

    private static List<float[]> pick(List<float[]> rows, int[] indexes) {
        return IntStream.of(indexes).mapToObj(rows::get).toList();
    }
}
