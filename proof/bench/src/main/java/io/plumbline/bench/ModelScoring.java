// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.ModelFiles;
import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.onnx.OnnxTrees;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * How much of a runtime's own speed is left when it is asked through a Predictor? 100 trees of depth 4 over 12 columns, batches
 * of 8,192 rows; the bare call and ours take turns, medians. Run: ./bench scoring
 */
public final class ModelScoring {
    private static final int ROWS = 8192;
    private static final int COLUMNS = 12;
    private static final int ROUNDS = 41;

    private ModelScoring() {}

    public static void main(String[] arguments) throws IOException, XGBoostError, OrtException {
        double[] cells = new Random(1).doubles((long) ROWS * COLUMNS).toArray();
        float[] numbers = new float[cells.length];
        IntStream.range(0, cells.length).forEach(cell -> numbers[cell] = (float) cells[cell]);
        List<Feature> features = IntStream.range(0, COLUMNS).mapToObj(column -> Feature.numeric("x" + column)).toList();
        Booster booster = train(numbers);
        Path file = Files.createTempFile("model", "");
        double[] results = new double[2 * ROWS];
        Rows rows = new Rows(ROWS, cells);
        Files.write(file, booster.toByteArray("ubj"));
        try (Opened xgboost = ModelFiles.open(file, features, List.of())) {
            byte[] onnx = OnnxTrees.write(xgboost.trees().orElseThrow(), List.of("0", "1"));
            compare("XGBoost", () -> booster.inplace_predict(numbers, ROWS, COLUMNS, Float.NaN),
                    () -> xgboost.predictor().predict(rows, results));
            compare("plain Java trees beside XGBoost",
                    () -> booster.inplace_predict(numbers, ROWS, COLUMNS, Float.NaN),
                    () -> xgboost.trees().orElseThrow().predict(rows, results));
            Files.write(file, onnx);
            try (Opened model = ModelFiles.open(file, features, List.of());
                    OrtSession session = OrtEnvironment.getEnvironment().createSession(onnx)) {
                Map<String, OnnxTensor> inputs = inputs(numbers);
                compare("ONNX Runtime", () -> session.run(inputs, Set.of("probabilities")).close(),
                        () -> model.predictor().predict(rows, results));
            }
        } finally {
            Files.delete(file);
        }
    }

    private static Booster train(float[] numbers) throws XGBoostError {
        float[] labels = new float[ROWS];
        IntStream.range(0, ROWS)
                .forEach(row -> labels[row] = numbers[row * COLUMNS] > numbers[row * COLUMNS + 1] ? 1 : 0);
        DMatrix matrix = new DMatrix(numbers, ROWS, COLUMNS, Float.NaN);
        matrix.setLabel(labels);
        return XGBoost.train(matrix, Map.of("objective", "binary:logistic", "max_depth", 4, "verbosity", 0), 100,
                Map.of(),
                null, null);
    }

    private static Map<String, OnnxTensor> inputs(float[] numbers) throws OrtException {
        Map<String, OnnxTensor> inputs = new HashMap<>();
        for (int column = 0; column < COLUMNS; column++) {
            FloatBuffer floats = ByteBuffer.allocateDirect(4 * ROWS).order(ByteOrder.nativeOrder()).asFloatBuffer();
            for (int row = 0; row < ROWS; row++) {
                floats.put(row, numbers[row * COLUMNS + column]);
            }
            inputs.put("x" + column,
                    OnnxTensor.createTensor(OrtEnvironment.getEnvironment(), floats, new long[]{ROWS, 1}));
        }
        return inputs;
    }

    private static void compare(String name, Call bare, Call ours) throws XGBoostError, OrtException {
        double[][] seconds = new double[2][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            seconds[0][round] = time(bare);
            seconds[1][round] = time(ours);
        }
        Arrays.stream(seconds).forEach(Arrays::sort);
        double bareRate = ROWS / seconds[0][ROUNDS / 2];
        double ourRate = ROWS / seconds[1][ROUNDS / 2];
        System.out.printf(Locale.ROOT, "%-32s bare %,10.0f rows/s  ours %,10.0f rows/s  %3.0f %%%n", name, bareRate,
                ourRate, 100 * ourRate / bareRate);
    }

    private static double time(Call call) throws XGBoostError, OrtException {
        long start = System.nanoTime();
        call.run();
        return (System.nanoTime() - start) * 1e-9;
    }

    private interface Call {
        void run() throws XGBoostError, OrtException;
    }
}
