// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.xgboost;

import io.plumbline.model.Feature;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.model.Traits;
import io.plumbline.runtimes.binding.Answers;
import io.plumbline.runtimes.binding.Binding;
import io.plumbline.runtimes.binding.Gate;
import java.util.List;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * A model in XGBoost's own library. Small batches are scored by the calling thread alone: waking others costs more than it
 * saves.
 */
final class XgboostPredictor implements Predictor {
    private static final int SMALL = 512;
    private static final int CHUNK = 16_384;

    private final String file;
    private final Booster serial;
    private final Booster parallel;
    private final int[] columns;
    private final double[][] codes;
    private final boolean straight;
    private final List<Feature> features;
    private final List<String> outputs;
    private final Traits traits;
    private final Gate gate = new Gate();

    /** The two boosters are the same model, set to one thread and to several. */
    XgboostPredictor(String file, Booster serial, Booster parallel, int[] columns, double[][] codes,
            List<Feature> features, List<String> outputs, Traits traits) {
        this.file = file;
        this.serial = serial;
        this.parallel = parallel;
        this.columns = columns.clone();
        this.codes = codes;
        this.features = List.copyOf(features);
        this.outputs = List.copyOf(outputs);
        this.traits = traits;
        straight = columns.length == features.size() && IntStream.range(0, columns.length)
                .allMatch(column -> columns[column] == column && codes[column].length == 0);
    }

    @Override
    public List<Feature> features() {
        return features;
    }

    @Override
    public List<String> outputs() {
        return outputs;
    }

    @Override
    public Traits traits() {
        return traits;
    }

    @Override
    public void predict(Rows rows, double[] results) {
        gate.pass(() -> {
            for (int from = 0; from < rows.count(); from += CHUNK) {
                chunk(rows.cells(), from, Math.min(rows.count(), from + CHUNK), results);
            }
        });
    }

    @Override
    public void close() {
        gate.shut(() -> {
            serial.dispose();
            parallel.dispose();
        });
    }

    private void chunk(double[] cells, int from, int to, double[] results) {
        float[][] answers = answers(numbers(cells, from, to), to - from);
        int width = outputs.size();
        for (int row = from; row < to; row++) {
            float[] answer = answers[row - from];
            for (int output = 0; output < width; output++) {
                results[row * width + output] = answer[output];
            }
        }
        Answers.requireFinite(file, results, from, to, width);
    }

    private float[][] answers(float[] numbers, int rows) {
        Booster booster = rows < SMALL ? serial : parallel;
        try {
            return booster.inplace_predict(numbers, rows, columns.length, Float.NaN);
        } catch (XGBoostError failure) {
            throw Binding.refused("XGBoost cannot score rows with the model " + file + ": " + failure.getMessage(),
                    failure);
        }
    }

    private float[] numbers(double[] cells, int from, int to) {
        float[] numbers = new float[(to - from) * columns.length];
        if (straight) {
            int start = from * columns.length;
            for (int index = 0; index < numbers.length; index++) {
                numbers[index] = (float) cells[start + index];
            }
            return numbers;
        }
        int next = 0;
        for (int row = from; row < to; row++) {
            int start = row * features.size();
            for (int column : columns) {
                double cell = cells[start + column];
                numbers[next++] = (float) (codes[column].length == 0 ? cell : number(codes[column], cell));
            }
        }
        return numbers;
    }

    private static double number(double[] codes, double cell) {
        int code = (int) cell;
        return Double.isNaN(cell) || code < 0 || code >= codes.length ? Double.NaN : codes[code];
    }
}
