// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A gradient-boosted tree classifier. One thread and a fixed seed: the same rows give the same model. */
final class BoostedTrees implements AutoCloseable {
    private final Booster booster;

    private BoostedTrees(Booster booster) {
        this.booster = booster;
    }

    /**
     * How trees are grown.
     *
     * @param trees number of trees
     * @param depth largest depth of one
     * @param rate learning rate
     */
    record Growth(int trees, int depth, double rate) {}

    static BoostedTrees train(List<float[]> rows, boolean[] labels, Growth growth, long seed) throws XGBoostError {
        DMatrix matrix = matrix(rows);
        try {
            float[] targets = new float[labels.length];
            for (int row = 0; row < targets.length; row++) {
                targets[row] = labels[row] ? 1 : 0;
            }
            matrix.setLabel(targets);
            Map<String, Object> parameters = Map.of("objective", "binary:logistic", "base_score", 0.5, "tree_method",
                    "hist", "max_depth", growth.depth(), "eta", growth.rate(), "subsample", 0.8, "colsample_bytree",
                    0.8, "seed", seed, "nthread", 1, "verbosity", 0);
            return new BoostedTrees(
                    XGBoost.train(matrix, parameters, growth.trees(), Map.of(), null, null));
        } finally {
            matrix.dispose();
        }
    }

    /** Returns the probability of the positive label for each row. */
    double[] score(List<float[]> rows) throws XGBoostError {
        DMatrix matrix = matrix(rows);
        try {
            float[][] predicted = booster.predict(matrix);
            double[] scores = new double[predicted.length];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = predicted[row][0];
            }
            return scores;
        } finally {
            matrix.dispose();
        }
    }

    /** Returns the model as XGBoost saves it. */
    byte[] file() throws XGBoostError {
        return booster.toByteArray("ubj");
    }

    @Override
    public void close() {
        booster.dispose();
    }

    private static DMatrix matrix(List<float[]> rows) throws XGBoostError {
        int width = rows.getFirst().length;
        float[] flat = new float[rows.size() * width];
        for (int row = 0; row < rows.size(); row++) {
            System.arraycopy(rows.get(row), 0, flat, row * width, width);
        }
        return new DMatrix(flat, rows.size(), width, Float.NaN);
    }
}
