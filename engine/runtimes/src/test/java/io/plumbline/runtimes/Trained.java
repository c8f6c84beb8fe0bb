// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import io.plumbline.model.Rows;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * A small model trained on generated rows: columns "a" and "b" are normal, "a" is missing in one row of ten, "kind" is one of
 * the categories 0 to 69. The label depends on all three.
 */
public final class Trained {
    static final List<String> COLUMNS = List.of("a", "b", "kind");
    private static final int ROWS = 600;

    private Trained() {}

    /** Returns the file of a model of 12 rounds. */
    public static byte[] file(String format, Map<String, Object> parameters, List<String> names, List<String> types) {
        float[] labels = new float[ROWS];
        double[] cells = rows(ROWS, 1).cells();
        float[] numbers = new float[cells.length];
        int classes = ((Number) parameters.getOrDefault("num_class", 2)).intValue();
        for (int row = 0; row < ROWS; row++) {
            for (int cell = row * 3; cell < row * 3 + 3; cell++) {
                numbers[cell] = (float) cells[cell];
            }
            double signal = (numbers[row * 3] > 0.3 ? 1 : 0) + numbers[row * 3 + 1]
                    + (numbers[row * 3 + 2] % 3 == 0 ? 1 : 0);
            labels[row] = (int) Math.clamp(Math.floor(signal), 0, classes - 1);
        }
        Map<String, Object> all = new HashMap<>(Map.of("max_depth", 4, "tree_method", "hist", "nthread", 1, "seed", 7,
                "verbosity", 0, "max_cat_to_onehot", 1));
        all.putAll(parameters);
        try {
            DMatrix matrix = new DMatrix(numbers, ROWS, 3, Float.NaN);
            matrix.setLabel(labels);
            if (!names.isEmpty()) {
                matrix.setFeatureNames(names.toArray(String[]::new));
            }
            if (!types.isEmpty()) {
                matrix.setFeatureTypes(types.toArray(String[]::new));
            }
            Booster booster = XGBoost.train(matrix, all, 12, Map.of(), null, null);
            byte[] bytes = booster.toByteArray(format);
            booster.dispose();
            matrix.dispose();
            return bytes;
        } catch (XGBoostError failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Returns {@code count} rows, others for each seed. */
    public static Rows rows(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] cells = new double[count * 3];
        for (int row = 0; row < count; row++) {
            cells[row * 3] = random.nextInt(10) == 0 ? Double.NaN : random.nextGaussian();
            cells[row * 3 + 1] = random.nextGaussian();
            cells[row * 3 + 2] = random.nextInt(70);
        }
        return new Rows(count, cells);
    }
}
