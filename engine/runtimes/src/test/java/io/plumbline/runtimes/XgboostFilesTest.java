// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.measure.Notice;
import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.ModelFiles.Opened;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XgboostFilesTest {
    private static final List<Feature> NUMBERS = List.of(Feature.numeric("a"), Feature.numeric("b"),
            Feature.numeric("kind"));
    private static final List<String> TYPES = List.of("float", "float", "c");
    private static final int ROWS = 1000;

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @CsvSource({"binary:logistic,json,gbtree,1", "binary:logistic,ubj,gbtree,1", "binary:logitraw,ubj,gbtree,1",
            "reg:squarederror,ubj,gbtree,1", "reg:logistic,json,gbtree,1", "binary:logistic,json,dart,1",
            "multi:softprob,ubj,gbtree,3", "multi:softprob,json,dart,3"})
    void answersLikeXgboostAndItsTreesDoToo(String objective, String format, String booster, int outputs)
            throws XGBoostError, IOException {
        byte[] bytes = Trained.file(format, parameters(objective, booster, outputs), List.of(), TYPES);
        Rows rows = Trained.rows(ROWS, 2);
        double[] expected = library(bytes, rows);

        try (Opened opened = open(bytes, NUMBERS)) {
            double[] answers = new double[ROWS * outputs];
            double[] walked = new double[ROWS * outputs];
            opened.predictor().predict(rows, answers);
            opened.trees().orElseThrow().predict(rows, walked);

            assertThat(opened.notices()).isEmpty();
            assertThat(opened.predictor().outputs()).hasSize(outputs);
            assertThat(answers).containsExactly(expected, within(booster.equals("dart") ? 1e-6 : 0));
            assertThat(walked).containsExactly(expected, within(2e-6));
        }
    }

    @Test
    void aSmallBatchAnswersLikeALargeOne() {
        byte[] bytes = Trained.file("ubj", parameters("binary:logistic", "gbtree", 1), List.of(), TYPES);
        Rows rows = Trained.rows(ROWS, 3);
        try (Opened opened = open(bytes, NUMBERS)) {
            double[] large = new double[ROWS];
            double[] small = new double[7];
            opened.predictor().predict(rows, large);
            opened.predictor().predict(new Rows(7, rows.cells()), small);

            assertThat(small).containsExactly(IntStream.range(0, 7).mapToDouble(row -> large[row]).toArray());
        }
    }

    @Test
    void columnsAreFoundByName() {
        Map<String, Object> parameters = parameters("binary:logistic", "gbtree", 1);
        byte[] bytes = Trained.file("json", parameters, Trained.COLUMNS, TYPES);
        Rows rows = Trained.rows(50, 4);
        double[] turned = new double[150];
        for (int row = 0; row < 50; row++) {
            turned[row * 3] = rows.cells()[row * 3 + 2];
            turned[row * 3 + 1] = rows.cells()[row * 3];
            turned[row * 3 + 2] = rows.cells()[row * 3 + 1];
        }
        double[] answers = new double[50];
        double[] ofTurned = new double[50];
        double[] walked = new double[50];
        try (Opened opened = open(bytes, NUMBERS)) {
            opened.predictor().predict(rows, answers);
        }
        try (Opened opened = open(bytes,
                List.of(Feature.numeric("kind"), Feature.numeric("a"), Feature.numeric("b")))) {
            opened.predictor().predict(new Rows(50, turned), ofTurned);
            opened.trees().orElseThrow().predict(new Rows(50, turned), walked);
        }

        assertThat(ofTurned).containsExactly(answers);
        assertThat(walked).containsExactly(answers, within(1e-6));
    }

    @Test
    void categoriesThatAreNumbersStandForThem() {
        byte[] bytes = Trained.file("json", parameters("binary:logistic", "gbtree", 1), List.of(), TYPES);
        List<String> levels = IntStream.range(0, 70).mapToObj(code -> String.valueOf(69 - code)).toList();
        Rows rows = Trained.rows(200, 5);
        double[] coded = rows.cells().clone();
        for (int row = 0; row < 200; row++) {
            coded[row * 3 + 2] = 69 - coded[row * 3 + 2];
        }
        double[] answers = new double[200];
        double[] ofCoded = new double[200];
        double[] walked = new double[200];
        try (Opened opened = open(bytes, NUMBERS)) {
            opened.predictor().predict(rows, answers);
        }
        try (Opened opened = open(bytes,
                List.of(NUMBERS.get(0), NUMBERS.get(1), Feature.categorical("kind", levels)))) {
            opened.predictor().predict(new Rows(200, coded), ofCoded);
            opened.trees().orElseThrow().predict(new Rows(200, coded), walked);
        }

        assertThat(ofCoded).containsExactly(answers);
        assertThat(walked).containsExactly(answers, within(1e-6));
    }

    @Test
    void softmaxGivesProbabilitiesAndSaysSo() throws XGBoostError, IOException {
        byte[] classes = Trained.file("ubj", parameters("multi:softmax", "gbtree", 3), List.of(), TYPES);
        byte[] chances = Trained.file("ubj", parameters("multi:softprob", "gbtree", 3), List.of(), TYPES);
        Rows rows = Trained.rows(20, 6);
        double[] answers = new double[60];
        try (Opened opened = open(classes, NUMBERS)) {
            opened.predictor().predict(rows, answers);

            assertThat(opened.notices()).extracting(Notice::code).containsExactly("xgboost-softmax");
        }
        assertThat(answers).containsExactly(library(chances, rows));
    }

    @Test
    void baseScoresAsVectorsAreRead() {
        String plain = new String(Trained.file("json", parameters("binary:logistic", "gbtree", 1), List.of(), TYPES),
                StandardCharsets.UTF_8);
        String vector = plain.replaceFirst("\"base_score\":\"([^\"]+)\"", "\"base_score\":\"[$1]\"");
        Rows rows = Trained.rows(20, 7);
        double[] ofPlain = new double[20];
        double[] ofVector = new double[20];
        try (Opened one = open(plain.getBytes(StandardCharsets.UTF_8), NUMBERS);
                Opened other = open(vector.getBytes(StandardCharsets.UTF_8), NUMBERS)) {
            one.predictor().predict(rows, ofPlain);
            other.predictor().predict(rows, ofVector);
        }

        assertThat(vector).isNotEqualTo(plain);
        assertThat(ofVector).containsExactly(ofPlain);
    }

    @Test
    void aBaseScoreForEachOutputMovesEachOutput() {
        String plain = new String(Trained.file("json", parameters("multi:softprob", "gbtree", 3), List.of(), TYPES),
                StandardCharsets.UTF_8);
        String own = plain.replaceFirst("\"base_score\":\"([^\"]+)\"", "\"base_score\":\"[0,0,1E0]\"");
        Rows rows = Trained.rows(20, 8);
        double[] before = new double[60];
        double[] after = new double[60];
        try (Opened one = open(plain.getBytes(StandardCharsets.UTF_8), NUMBERS);
                Opened other = open(own.getBytes(StandardCharsets.UTF_8), NUMBERS)) {
            one.predictor().predict(rows, before);
            other.predictor().predict(rows, after);
        }

        // Adding 1 to the last sum multiplies its odds against another class by e.
        for (int row = 0; row < 20; row++) {
            assertThat(after[row * 3 + 2] / after[row * 3])
                    .isCloseTo(Math.E * before[row * 3 + 2] / before[row * 3],
                            within(1e-4 * after[row * 3 + 2] / after[row * 3]));
        }
    }

    @Test
    void anObjectiveWithoutALinkOfOursIsScoredAndHasNoTrees() throws XGBoostError, IOException {
        byte[] bytes = Trained.file("ubj", parameters("count:poisson", "gbtree", 1), List.of(), TYPES);
        Rows rows = Trained.rows(20, 9);
        double[] answers = new double[20];
        try (Opened opened = open(bytes, NUMBERS)) {
            opened.predictor().predict(rows, answers);

            assertThat(opened.trees()).isEmpty();
            assertThat(opened.notices()).extracting(Notice::code).containsExactly("trees-not-used");
        }
        assertThat(answers).containsExactly(library(bytes, rows));
    }

    @Test
    void outputsAreNamedByTheHeadersAskedFor() {
        byte[] bytes = Trained.file("ubj", parameters("multi:softprob", "gbtree", 3), List.of(), TYPES);
        Path file = write(bytes);
        try (Opened named = ModelFiles.open(file, NUMBERS, List.of("low", "middle", "high"));
                Opened unnamed = ModelFiles.open(file, NUMBERS, List.of())) {
            assertThat(named.predictor().outputs()).containsExactly("low", "middle", "high");
            assertThat(unnamed.predictor().outputs()).containsExactly("label0", "label1", "label2");
        }
        assertThatThrownBy(() -> ModelFiles.open(file, NUMBERS, List.of("low", "high")))
                .hasMessageContaining("label_headers names 2 outputs").hasMessageContaining("has 3.");
    }

    @Test
    void aClosedModelRefusesInsteadOfCrashing() {
        Opened opened = open(Trained.file("ubj", parameters("binary:logistic", "gbtree", 1), List.of(), TYPES),
                NUMBERS);
        opened.close();
        opened.close();

        assertThatThrownBy(() -> opened.predictor().predict(Trained.rows(2, 1), new double[2]))
                .isInstanceOf(IllegalStateException.class);
    }

    private static Map<String, Object> parameters(String objective, String booster, int outputs) {
        return outputs == 1
                ? Map.of("objective", objective, "booster", booster, "rate_drop", 0.5, "base_score", 0.3)
                : Map.of("objective", objective, "booster", booster, "rate_drop", 0.5, "num_class", outputs);
    }

    private Opened open(byte[] bytes, List<Feature> features) {
        return ModelFiles.open(write(bytes), features, List.of());
    }

    private Path write(byte[] bytes) {
        try {
            return Files.write(Files.createTempFile(folder, "model", ".any"), bytes);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static double[] library(byte[] bytes, Rows rows) throws XGBoostError, IOException {
        float[] numbers = new float[rows.cells().length];
        for (int cell = 0; cell < numbers.length; cell++) {
            numbers[cell] = (float) rows.cells()[cell];
        }
        Booster booster = XGBoost.loadModel(bytes);
        DMatrix matrix = new DMatrix(numbers, rows.count(), 3, Float.NaN);
        float[][] predicted = booster.predict(matrix);
        double[] flat = new double[predicted.length * predicted[0].length];
        for (int index = 0; index < flat.length; index++) {
            flat[index] = predicted[index / predicted[0].length][index % predicted[0].length];
        }
        booster.dispose();
        matrix.dispose();
        return flat;
    }
}
