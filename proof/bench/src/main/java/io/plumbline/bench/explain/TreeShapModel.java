// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.ModelFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** An XGBoost model of made-up rows, and the same trees as ours. One thread and a fixed seed: always the same model. */
final class TreeShapModel implements AutoCloseable {
    static final int FEATURES = 20;

    private final Booster booster;
    private final TreeEnsemble trees;

    private TreeShapModel(Booster booster, TreeEnsemble trees) {
        this.booster = booster;
        this.trees = trees;
    }

    static TreeShapModel train(int trees, int depth, int rows) throws XGBoostError, IOException {
        Random random = new Random(42);
        Rows data = rows(random, rows);
        float[] labels = new float[rows];
        for (int row = 0; row < rows; row++) {
            labels[row] = random.nextDouble() < 1 / (1 + Math.exp(-score(data.cells(), row * FEATURES))) ? 1 : 0;
        }
        DMatrix matrix = matrix(data);
        try {
            matrix.setLabel(labels);
            Map<String, Object> parameters = Map.of("objective", "binary:logistic", "base_score", 0.5, "tree_method",
                    "hist", "max_depth", depth, "eta", 0.1, "seed", 42, "nthread", 1, "verbosity", 0);
            Booster booster = XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
            return new TreeShapModel(booster, read(booster));
        } finally {
            matrix.dispose();
        }
    }

    /** Returns normal features, of which one cell in twenty is missing. */
    static Rows rows(Random random, int count) {
        double[] cells = new double[count * FEATURES];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = random.nextInt(20) == 0 ? Double.NaN : (float) random.nextGaussian();
        }
        return new Rows(count, cells);
    }

    Booster booster() {
        return booster;
    }

    TreeEnsemble trees() {
        return trees;
    }

    @Override
    public void close() {
        booster.dispose();
    }

    static DMatrix matrix(Rows rows) throws XGBoostError {
        float[] cells = new float[rows.count() * FEATURES];
        for (int cell = 0; cell < cells.length; cell++) {
            cells[cell] = (float) rows.cells()[cell];
        }
        return new DMatrix(cells, rows.count(), FEATURES, Float.NaN);
    }

    private static double score(double[] cells, int at) {
        double[] x = IntStream.range(0, FEATURES).mapToDouble(feature -> Double.isNaN(cells[at + feature])
                ? 0.5
                : cells[at + feature]).toArray();
        double linear = 0;
        for (int feature = 0; feature < FEATURES; feature++) {
            linear += x[feature] / (feature + 2);
        }
        return linear + x[0] * x[1] + Math.sin(2 * x[2]) + (x[3] > 0.3 ? x[4] : -x[5]) + Math.abs(x[6]);
    }

    private static TreeEnsemble read(Booster booster) throws XGBoostError, IOException {
        List<Feature> features = IntStream.range(0, FEATURES).mapToObj(feature -> Feature.numeric("f" + feature))
                .toList();
        Path file = Files.createTempFile("plumbline-bench", ".json");
        try {
            booster.saveModel(file.toString());
            try (ModelFiles.Opened opened = ModelFiles.open(file, features, List.of())) {
                return opened.trees().orElseThrow();
            }
        } finally {
            Files.delete(file);
        }
    }
}
