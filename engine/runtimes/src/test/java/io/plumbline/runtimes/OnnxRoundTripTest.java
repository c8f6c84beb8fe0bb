// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.Classifier;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.runtimes.ModelFiles.Opened;
import io.plumbline.runtimes.onnx.OnnxTrees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** XGBoost -> our trees -> ONNX -> ONNX Runtime, and back to our trees. */
class OnnxRoundTripTest {
    // Categories 0 to 69 were trained on; 70 to 74 are unknown to the model.
    private static final List<String> KINDS = IntStream.range(0, 75).mapToObj(String::valueOf).toList();
    private static final List<Feature> FEATURES = List.of(Feature.numeric("a"), Feature.numeric("b"),
            Feature.categorical("kind", KINDS));
    private static final List<String> TYPES = List.of("float", "float", "c");
    private static final int ROWS = 4000;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void twoClassesComeBackWithin1e6AndNoLabelFlips() throws IOException {
        byte[] model = Trained.file("ubj", Map.of("objective", "binary:logistic", "base_score", 0.4), Trained.COLUMNS,
                TYPES);
        Rows rows = rows();
        double[] expected = new double[ROWS];
        try (Opened xgboost = open(model, FEATURES)) {
            xgboost.predictor().predict(rows, expected);
            byte[] onnx = OnnxTrees.write(xgboost.trees().orElseThrow(), List.of("bad", "good"));
            assertThat(OnnxTrees.write(xgboost.trees().orElseThrow(), List.of("bad", "good"))).isEqualTo(onnx);

            try (Opened opened = open(onnx, FEATURES)) {
                double[] answers = new double[2 * ROWS];
                double[] walked = new double[2 * ROWS];
                opened.predictor().predict(rows, answers);
                opened.trees().orElseThrow().predict(rows, walked);
                List<String> labels = ((Classifier) opened.predictor()).classify(rows);

                assertThat(opened.notices()).isEmpty();
                assertThat(opened.predictor().outputs()).containsExactly("bad", "good");
                assertThat(opened.predictor().traits().outputScale()).isEqualTo("probability");
                assertThat(walked).containsExactly(answers, within(1e-6));
                for (int row = 0; row < ROWS; row++) {
                    assertThat(answers[2 * row + 1]).isCloseTo(expected[row], within(1e-6));
                    assertThat(labels.get(row)).isEqualTo(expected[row] > 0.5 ? "good" : "bad");
                }
            }
        }
    }

    @Test
    void coverSurvives() throws IOException {
        byte[] model = Trained.file("ubj", Map.of("objective", "binary:logistic"), Trained.COLUMNS, TYPES);
        try (Opened xgboost = open(model, FEATURES)) {
            TreeEnsemble before = xgboost.trees().orElseThrow();
            try (Opened onnx = open(OnnxTrees.write(before, List.of("0", "1")), FEATURES)) {
                TreeEnsemble after = onnx.trees().orElseThrow();

                // Each of the two outputs has trees of its own.
                assertThat(Arrays.stream(after.nodes().cover()).sum())
                        .isCloseTo(2 * Arrays.stream(before.nodes().cover()).sum(), within(1e-2));
                assertThat(onnx.predictor().outputs()).containsExactly("0", "1");
            }
        }
    }

    @Test
    void threeClassesComeBackWithin1e6() throws IOException {
        byte[] model = Trained.file("json", Map.of("objective", "multi:softprob", "num_class", 3), Trained.COLUMNS,
                TYPES);
        Rows rows = rows();
        double[] expected = new double[3 * ROWS];
        double[] answers = new double[3 * ROWS];
        double[] walked = new double[3 * ROWS];
        try (Opened xgboost = open(model, FEATURES)) {
            xgboost.predictor().predict(rows, expected);
            try (Opened onnx = open(OnnxTrees.write(xgboost.trees().orElseThrow(), List.of("7", "8", "9")), FEATURES)) {
                onnx.predictor().predict(rows, answers);
                onnx.trees().orElseThrow().predict(rows, walked);

                assertThat(onnx.trees().orElseThrow().roots()).hasSameSizeAs(xgboost.trees().orElseThrow().roots());
            }
        }

        assertThat(answers).containsExactly(expected, within(1e-6));
        assertThat(walked).containsExactly(expected, within(1e-6));
    }

    @Test
    void aRegressionComesBackWithin1e6() throws IOException {
        byte[] model = Trained.file("json", Map.of("objective", "reg:squarederror"), Trained.COLUMNS, TYPES);
        Rows rows = rows();
        double[] expected = new double[ROWS];
        double[] answers = new double[ROWS];
        try (Opened xgboost = open(model, FEATURES)) {
            xgboost.predictor().predict(rows, expected);
            try (Opened onnx = open(OnnxTrees.write(xgboost.trees().orElseThrow(), List.of()), FEATURES)) {
                onnx.predictor().predict(rows, answers);

                assertThat(onnx.predictor().traits().outputScale()).isEqualTo("value");
                assertThat(onnx.trees()).isPresent();
            }
        }

        assertThat(answers).containsExactly(expected, within(1e-6));
    }

    @Test
    void columnsInAnotherOrderAnswerTheSame() throws IOException {
        byte[] model = Trained.file("ubj", Map.of("objective", "binary:logistic"), Trained.COLUMNS, TYPES);
        Rows rows = rows();
        double[] turned = new double[3 * ROWS];
        for (int row = 0; row < ROWS; row++) {
            turned[3 * row] = rows.cells()[3 * row + 2];
            turned[3 * row + 1] = rows.cells()[3 * row + 1];
            turned[3 * row + 2] = rows.cells()[3 * row];
        }
        double[] straight = new double[2 * ROWS];
        double[] crossed = new double[2 * ROWS];
        List<Feature> order = new ArrayList<>(FEATURES).reversed();
        try (Opened xgboost = open(model, FEATURES)) {
            byte[] onnx = OnnxTrees.write(xgboost.trees().orElseThrow(), List.of("0", "1"));
            try (Opened one = open(onnx, FEATURES); Opened other = open(onnx, order)) {
                one.predictor().predict(rows, straight);
                other.predictor().predict(new Rows(ROWS, turned), crossed);
            }
        }

        assertThat(crossed).containsExactly(straight);
    }

    private static Rows rows() {
        Rows rows = Trained.rows(ROWS, 11);
        for (int row = 0; row < ROWS; row++) {
            if (row % 7 == 0) {
                rows.cells()[3 * row + 2] = row % 2 == 0 ? Double.NaN : 70 + row % 5;
            }
        }
        return rows;
    }

    private Opened open(byte[] bytes, List<Feature> features) throws IOException {
        return ModelFiles.open(Files.write(Files.createTempFile(folder, "model", ""), bytes), features, List.of());
    }
}
