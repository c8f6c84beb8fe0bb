// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code plumbline analyze} with a model, and {@code plumbline replay}. */
class ExplainTest {
    @TempDir
    private Path folder;

    private CreditModel model;

    @BeforeEach
    void layOut() throws IOException {
        model = CreditModel.in(folder);
    }

    @Test
    void aModelIsExplainedIntoTheOriginalsFiles() throws IOException {
        Session session = model.analyze("--model", CreditModel.file().toString());

        assertThat(session.code()).as(session.errors()).isEqualTo(ExitCode.DONE);
        assertThat(session.out()).contains("What drives the model").contains("attribution to good")
                .contains("Shapley values by odd-regression");
        try (Stream<Path> files = Files.list(model.output().resolve("explanations_shap"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("baseline.csv",
                    "out.csv", "errors.csv", "replay.json");
        }
        assertThat(Files.readAllLines(model.output().resolve("explanations_shap/out.csv"))).hasSize(7); // head, 6 rows
        assertThat(Files.readString(model.output().resolve("analysis.json"))).contains("\"kernel_shap\"")
                .contains("\"global_shap_values\"").doesNotContain("pre_training_bias_metrics");
        assertThat(Files.readString(model.output().resolve("report.html"))).contains("What drives the model");
    }

    @Test
    void theConfigurationMayNameTheModel() throws IOException {
        Files.copy(CreditModel.file(), folder.resolve("credit.onnx"));
        model.configure("\"plumbline\": {", "\"plumbline\": {\"model\": \"credit.onnx\", ");

        assertThat(model.analyze("--quiet").code()).isEqualTo(ExitCode.DONE);
    }

    @Test
    void resultsOfAnEarlierExplanationAreReplaced() throws IOException {
        model.analyze("--model", CreditModel.file().toString(), "--quiet");
        model.configure("\"save_local_shap_values\": true", "\"save_local_shap_values\": false");
        Session session = model.analyze("--model", CreditModel.file().toString(), "--quiet");

        assertThat(session.code()).as(session.errors()).isEqualTo(ExitCode.DONE);
        assertThat(model.output().resolve("explanations_shap/out.csv")).doesNotExist();
        assertThat(model.output().resolve("explanations_shap/baseline.csv")).exists();
    }

    @Test
    void aReplayGivesEveryBitAgainOrSaysWhatDiffers() throws IOException {
        model.analyze("--model", CreditModel.file().toString(), "--quiet");
        Path bundle = model.output().resolve("explanations_shap/replay.json");

        Session again = Session.run("replay", bundle.toString());
        assertThat(again.code()).as(again.errors()).isEqualTo(ExitCode.DONE);
        assertThat(again.out()).isEqualTo(
                "The attributions of 6 rows were computed again by odd-regression: every bit is the same.\n");

        Files.writeString(bundle, Files.readString(bundle).replace("\"seed\":0", "\"seed\":1"));
        Session changed = Session.run("replay", bundle.toString());
        assertThat(changed.code()).isEqualTo(ExitCode.FAILED);
        assertThat(changed.errors()).startsWith("plumbline: ").contains("changed");
    }

    @Test
    void aBundleThatIsNotThereIsNamed() {
        Session session = Session.run("replay", folder.resolve("none.json").toString());

        assertThat(session.code()).isEqualTo(ExitCode.FAILED);
        assertThat(session.errors()).endsWith("none.json does not exist. Check the path.\n");
    }
}
