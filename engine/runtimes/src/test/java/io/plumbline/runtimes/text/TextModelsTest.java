// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.grounding.Entailment;
import io.plumbline.guardrails.grounding.EntailmentScorer;
import io.plumbline.guardrails.text.Normaliser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextModelsTest {
    private static final int BAD = 11;
    private static final int GOOD = 12;
    private static final String HARM = """
            {"kind": "harm", "name": "mine", "version": "7", "labels": ["-", "HATE"], "maxTokens": 8,
             "calibration": [[0, 0], [0.9, 0.5], [1, 1]]}
            """;
    private static final String ENTAILMENT = """
            {"kind": "entailment", "labels": ["contradiction", "neutral", "entailment"], "maxTokens": 32}
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void aClassifierIsAStageOfDetection() throws IOException {
        model("hate", HARM, harmful(), false);

        try (TextModels models = TextModels.load(folder)) {
            assertThat(models.entailment()).isEmpty();
            assertThat(models.harms()).singleElement().satisfies(detector -> {
                assertThat(detector.name()).isEqualTo("mine");
                assertThat(detector.version()).isEqualTo("7");
                assertThat(detector.harms()).containsExactly(Harm.HATE);
                assertThat(detector.isPlugIn()).isTrue();
                // "bad" adds ln 9 to the second output: 9 / (1 + 9) = 0.9, which is read as 0.5
                assertThat(detector.detect(Normaliser.read("the bad"))).singleElement()
                        .satisfies(found -> assertThat(found.severity()).isCloseTo(0.5, within(1e-6)));
                // no word says anything: 0.5, read as 0.5 / 0.9 * 0.5
                assertThat(detector.detect(Normaliser.read("the"))).extracting(HarmFinding::severity)
                        .allSatisfy(severity -> assertThat(severity).isCloseTo(0.277778, within(1e-5)));
            });
        }
    }

    @Test
    void theWorstWindowOfALongTextCountsAndIsShown() throws IOException {
        model("hate", HARM, harmful(), false);
        String text = "the ".repeat(40) + "bad bad bad" + " the".repeat(40);

        try (TextModels models = TextModels.load(folder)) {
            HarmFinding found = models.harms().get(0).detect(Normaliser.read(text)).get(0);

            // 9^3 / (1 + 9^3) = 0.99863, read as 0.5 + (0.09863 / 0.1) * 0.5
            assertThat(found.severity()).isCloseTo(0.99315, within(1e-4));
            assertThat(text.substring(found.begin(), found.end())).contains("bad bad bad").hasSizeLessThan(40);
            assertThat(found.detector()).isEqualTo("mine/PLAIN");
        }
    }

    @Test
    void aModelOfEntailmentAnswersInTheOrderOfItsLabels() throws IOException {
        float[][] table = new float[13][3];
        table[GOOD] = new float[]{0, 0, (float) Math.log(4)};
        table[BAD] = new float[]{(float) Math.log(8), 0, 0};
        model("nli", ENTAILMENT, table, true);

        try (TextModels models = TextModels.load(folder)) {
            EntailmentScorer scorer = models.entailment().orElseThrow();
            List<Entailment> answers = scorer.score(List.of(new EntailmentScorer.Pair("good", "the the the"),
                    new EntailmentScorer.Pair("the", "bad"),
                    new EntailmentScorer.Pair("good", "good")));

            assertThat(scorer.name()).isEqualTo("nli");
            // 4 / (1 + 1 + 4), each; then 1/8 against 1 and 1; then all equal
            assertThat(answers.get(0).entailment()).isCloseTo(4 / 6.0, within(1e-6));
            assertThat(answers.get(1).contradiction()).isCloseTo(0.125 / 2.125, within(1e-6));
            assertThat(answers.get(2).neutral()).isCloseTo(1 / 3.0, within(1e-6));
        }
    }

    @Test
    void mistakesInAFolderAreNamed() throws IOException {
        assertThatThrownBy(() -> TextModels.load(folder.resolve("none"))).hasMessageContaining("guardrails.models");
        refused(HARM.replace("HATE", "HATRED"), "'HATRED', which is none of");
        refused(HARM.replace("\"kind\": \"harm\"", "\"kind\": \"hate\""), "must be harm or entailment");
        refused(HARM.replace("\"version\"", "\"revision\""), "unknown keys [revision]");
        refused(HARM.replace("[0.9, 0.5]", "[1.9, 0.5]"), "no list of pairs");
        refused(HARM.replace("\"maxTokens\": 8", "\"model\": \"../other.onnx\""), "not in its folder");
        refused("{", "holds no detector.json that can be read as JSON");
        refused(ENTAILMENT.replace("\"neutral\", ", "\"maybe\", "), "entailment, neutral and contradiction");
    }

    @Test
    void aModelWithOtherInputsOrOutputsIsRefused() throws IOException {
        Path hate = model("hate", HARM, new float[13][3], false);
        assertThatThrownBy(() -> TextModels.load(folder))
                .hasMessageContaining("names 2 labels, and the model has 3 outputs");
        Files.writeString(hate.resolve("model.onnx"), "no model");
        assertThatThrownBy(() -> TextModels.load(folder)).hasMessageContaining("ONNX Runtime cannot load the model");
    }

    private void refused(String json, String sentence) throws IOException {
        model("hate", json, harmful(), false);
        assertThatThrownBy(() -> TextModels.load(folder)).hasMessageContaining(sentence);
    }

    private static float[][] harmful() {
        float[][] table = new float[13][2];
        table[BAD][1] = (float) Math.log(9);
        return table;
    }

    private Path model(String name, String json, float[][] table, boolean types) throws IOException {
        Path model = Files.createDirectories(folder.resolve(name));
        Files.writeString(model.resolve("detector.json"), json);
        Files.writeString(model.resolve("tokenizer.json"), TokenizerFiles.WORD_PIECE);
        Files.write(model.resolve("model.onnx"), TinyModel.of(table, types));
        return model;
    }
}
