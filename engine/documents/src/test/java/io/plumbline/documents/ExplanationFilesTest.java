// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyResults;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExplanationFilesTest {
    private static final Optional<ExplanationFiles.Ids> IDS = Optional
            .of(new ExplanationFiles.Ids("id", List.of("x1", "x,2")));

    @Test
    void eachResultHasItsFile() {
        assertThat(ExplanationFiles.of(Explanations.all(), Optional.empty()))
                .extracting(ExplanationFiles.ExplanationFile::name)
                .containsExactly("explanations_shap/baseline.csv", "explanations_shap/out.csv",
                        "explanations_shap/errors.csv", "explanations_shap/out.jsonl", "explanations_shap/errors.jsonl",
                        "explanations_shap/reasons.csv");
    }

    @Test
    void attributionsAreNamedByFeatureAndLabelAndFollowedByPredictions() {
        assertThat(text("out.csv", Optional.empty())).isEqualTo("""
                age_label0,"job, old_label0",predicted_label0
                0.25,-0.5,0.25
                0.125,0,0.625
                """);
    }

    @Test
    void anIdColumnStandsFirst() {
        assertThat(text("out.csv", IDS)).isEqualTo("""
                id,age_label0,"job, old_label0",predicted_label0
                x1,0.25,-0.5,0.25
                "x,2",0.125,0,0.625
                """);
    }

    @Test
    void bothErrorsOfEachAttributionStandInAFileOfTheirOwn() {
        assertThat(text("errors.csv", Optional.empty())).isEqualTo("""
                age_label0_sampling,age_label0_background,"job, old_label0_sampling","job, old_label0_background"
                0,0.25,0.5,0
                0,0,0,0.125
                """);
    }

    @Test
    void aBaselineIsWrittenWithoutHeadSoThatItCanBeReadAsOne() {
        assertThat(text("baseline.csv", Optional.empty())).isEqualTo("""
                41.5,"a ""b""\"
                ,"c,d"
                """);
    }

    @Test
    void textsAreOneLineEachWithOffsets() {
        assertThat(text("out.jsonl", Optional.empty()).lines()).containsExactly(
                "{\"explanations\":{\"kernel_shap\":[[{\"feature_name\":\"review\",\"data_type\":\"free_text\","
                        + "\"attributions\":[{\"attribution\":[0.5],\"description\":{\"partial_text\":\"né\\n\","
                        + "\"start_idx\":3}}]},{\"feature_name\":\"age\",\"data_type\":\"numerical\","
                        + "\"attributions\":[{\"attribution\":[-0.25]}]}]]}}",
                "{\"explanations\":{\"kernel_shap\":[[]]}}");
        assertThat(text("errors.jsonl", Optional.empty())).contains("\"interval\":[[0.1,0.3]]")
                .doesNotContain("\"attribution\":");
    }

    @Test
    void aDecisionWithoutReasonsSaysWhyAPersonMustDecide() {
        assertThat(text("reasons.csv", Optional.empty())).isEqualTo("""
                row,score,refer,code_1,text_1,contribution_1,low_1,high_1
                0,0.25,,R1,"Too, young",0.25,0.1,0.3
                7,0.375,order is not stable,,,,,
                """);
    }

    @Test
    void aHundredThousandRowsAreWrittenWithoutHoldingThem() throws IOException {
        ExplanationResults results = large(100_000, 20);
        long[] bytes = new long[1];
        OutputStream counting = new OutputStream() {
            @Override
            public void write(int single) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                // a writer that kept all rows would hand them over in one piece
                assertThat(length).isLessThan(1 << 20);
                bytes[0] += length;
            }
        };

        ExplanationFiles.of(results, Optional.empty()).get(1).content().write(counting);

        assertThat(bytes[0]).isGreaterThan(100_000L * 20 * 3);
    }

    private static ExplanationResults large(int rows, int players) {
        ExplanationResults all = Explanations.all();
        double[] values = new double[rows * players];
        for (int index = 0; index < values.length; index++) {
            values[index] = Math.sin(index);
        }
        LocalValues local = new LocalValues(rows, 1, players, new long[rows], values, values, values, new double[1],
                new double[rows], values, new double[rows]);
        List<ShapleyResults.Player> names = java.util.stream.IntStream.range(0, players)
                .mapToObj(index -> new ShapleyResults.Player("f" + index, List.of(index))).toList();
        ShapleyResults shapley = new ShapleyResults(Explanations.shapley().plan(), names, local, List.of(), "mean_abs",
                true, Optional.empty());
        return new ExplanationResults(all.model(), all.baseline(), Optional.of(shapley), Optional.empty(),
                Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of(), List.of());
    }

    private static String text(String name, Optional<ExplanationFiles.Ids> ids) {
        return ExplanationFiles.of(Explanations.all(), ids).stream().filter(file -> file.name().endsWith("/" + name))
                .map(file -> new String(file.bytes(), StandardCharsets.UTF_8)).findFirst().orElseThrow();
    }
}
