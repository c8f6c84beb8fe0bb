// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.model.Feature;
import io.plumbline.runtimes.ModelFiles;
import io.plumbline.runtimes.ModelFiles.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainGermanCreditTest {
    private static final Path EXAMPLE = Path.of("..", "..", "examples", "german-credit", "german_credit.csv");
    private static final boolean TRAINED_HERE = (System.getProperty("os.name") + System.getProperty("os.arch"))
            .equals("Linuxamd64");

    @Test
    void trainingAgainGivesThePredictionsOfTheExample(@TempDir Path folder) throws Exception {
        Table data = Table.read(EXAMPLE);
        Predictions predictions = TrainGermanCredit.train(data).predictions();
        Path again = folder.resolve("again.csv");

        TrainGermanCredit.withPredictions(data, predictions).write(again);

        assertThat(predictions.areaUnderCurve()).isCloseTo(published(data).areaUnderCurve(), within(0.01));
        if (TRAINED_HERE) { // another processor may round sums of floats differently and choose another split
            assertThat(Files.mismatch(again, EXAMPLE)).isEqualTo(-1);
        }
    }

    @Test
    void trainingTwiceGivesTheSameBytes() throws Exception {
        Table data = Table.read(EXAMPLE);

        assertThat(TrainGermanCredit.train(data).predictions().scores())
                .isEqualTo(TrainGermanCredit.train(data).predictions().scores());
    }

    @Test
    void theExportedModelTakesTheTablesOwnColumns() throws Exception {
        Table data = Table.read(EXAMPLE);
        List<Feature> columns = Features.of(data, data.columns().stream()
                .filter(name -> !List.of("credit", "personal_status", "sex", "predicted_credit", "predicted_score")
                        .contains(name))
                .toList()).columns();

        try (Opened model = ModelFiles.open(EXAMPLE.resolveSibling("model.onnx"), columns, List.of())) {
            assertThat(model.predictor().outputs()).containsExactly("bad", "good");
            assertThat(model.trees()).isPresent();
            assertThat(model.notices()).isEmpty();
        }
        assertThat(Files.size(EXAMPLE.resolveSibling("model.onnx"))).isLessThan(300_000);
    }

    @Test
    void theModelIsBetterThanCallingEveryoneGood() throws Exception {
        Predictions published = published(Table.read(EXAMPLE));

        assertThat(published.areaUnderCurve()).isBetween(0.75, 0.85); // figures in the literature lie near 0.8
        assertThat(published.accuracy()).isGreaterThan(0.70); // 700 of 1,000 are good
    }

    @Test
    void predictedLabelsFollowFromThePublishedScores() throws Exception {
        Table data = Table.read(EXAMPLE);

        for (int row = 0; row < data.size(); row++) {
            boolean above = Double.parseDouble(data.column("predicted_score").get(row)) > 0.5;
            assertThat(data.column("predicted_credit").get(row)).isEqualTo(above ? "good" : "bad");
        }
    }

    private static Predictions published(Table data) {
        double[] scores = data.column("predicted_score").stream().mapToDouble(Double::parseDouble).toArray();
        return new Predictions(scores, data.equalTo("credit", "good"));
    }
}
