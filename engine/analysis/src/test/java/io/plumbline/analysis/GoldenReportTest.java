// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole job, from file to results, gives the original's numbers, texts and errors on every golden case. */
class GoldenReportTest {
    private static final double RELATIVE = 1e-9;

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().stream().filter(GoldenCase::available);
    }

    static Stream<GoldenCase> flipCases() {
        return cases().filter(GoldenCase::asksForFlipTest);
    }

    @Test
    void goldenFileIsWhole() {
        assertThat(GoldenCase.all()).hasSizeGreaterThan(40);
        assertThat(cases()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void equalsTheOriginal(GoldenCase golden, @TempDir Path folder) {
        AnalysisResults results = golden.run(folder, false);

        List<SplitResults> splits = results.facets().getFirst().splits();
        assertThat(results.label().compatPositive()).isEqualTo(golden.expected("label_value_or_threshold").asText(""));
        compare(golden.expected("pre_training"), splits, Stage.PRE_TRAINING);
        if (!golden.expected("post_training").isMissingNode()) {
            compare(golden.expected("post_training"), splits, Stage.POST_TRAINING);
            performance(golden.expected("model_performance"), results.performance().orElseThrow());
        }
        stats(golden.expected("basic_stats"), splits);
    }

    @ParameterizedTest
    @MethodSource("flipCases")
    void flipTestEqualsTheOriginalWhereTiesAllow(GoldenCase golden, @TempDir Path folder) {
        CompatValue value = metric(golden.run(folder, true).facets().getFirst().splits().getFirst(),
                Stage.POST_TRAINING, "FT");

        JsonNode expected = golden.expected("post_training").get(0).get("metrics").get("FT");
        if (expected.isObject()) {
            assertThat(value).isEqualTo(CompatValue.failed(expected.get("error").asText()));
        } else {
            assertThat(((CompatValue.Finite) value).value()).isCloseTo(expected.asDouble(), within(RELATIVE));
        }
    }

    private static void compare(JsonNode expected, List<SplitResults> splits, Stage stage) {
        if (expected.has("raised")) {
            assertThat(splits)
                    .allSatisfy(split -> assertThat(split.metrics()).filteredOn(metric -> metric.stage() == stage)
                            .isNotEmpty().allSatisfy(metric -> assertThat(metric.compat())
                                    .contains(CompatValue.failed(expected.get("message").asText()))));
            return;
        }
        assertThat(splits).extracting(SplitResults::valueOrThreshold).containsExactlyElementsOf(
                expected.findValuesAsText("value_or_threshold"));
        for (int index = 0; index < splits.size(); index++) {
            SplitResults split = splits.get(index);
            for (Map.Entry<String, JsonNode> metric : expected.get(index).get("metrics").properties()) {
                if (!metric.getKey().equals("FT")) {
                    same(metric.getValue(), metric(split, stage, metric.getKey()),
                            split.valueOrThreshold() + " " + metric.getKey());
                }
            }
        }
    }

    private static CompatValue metric(SplitResults split, Stage stage, String name) {
        return split.metrics().stream().filter(metric -> metric.stage() == stage && metric.name().equals(name))
                .map(MetricResult::compat).findFirst().orElseThrow().orElseThrow();
    }

    private static void same(JsonNode expected, CompatValue value, String what) {
        switch (value) {
            case CompatValue.Failed(String error) -> {
                String wanted = expected.path("error").asText("a number: " + expected);
                // Which of the two types a failed comparison names first depends on numpy's sort.
                if (wanted.startsWith("'<' not supported")) {
                    assertThat(error).as(what).startsWith("'<' not supported");
                } else {
                    assertThat(error).as(what).isEqualTo(wanted);
                }
            }
            case CompatValue.PlusInfinity _ -> assertThat(expected.asText()).as(what).isEqualTo("Infinity");
            case CompatValue.MinusInfinity _ -> assertThat(expected.asText()).as(what).isEqualTo("-Infinity");
            case CompatValue.Finite(double number) -> {
                assertThat(expected.isNumber()).as(what + " expected " + expected + " was " + number).isTrue();
                close(number, expected.asDouble(), what);
            }
        }
    }

    private static void close(double actual, double expected, String what) {
        assertThat(actual).as(what).isCloseTo(expected, within(RELATIVE * Math.max(Math.abs(expected), 1e-3)));
    }

    private static void stats(JsonNode expected, List<SplitResults> splits) {
        if (expected.has("raised")) {
            return;
        }
        for (int index = 0; index < splits.size(); index++) {
            FacetStats stats = splits.get(index).stats().orElseThrow();
            JsonNode wanted = expected.get(index).get("metrics");
            close(stats.proportion(), wanted.get("proportion").asDouble(), "proportion");
            closeAll(stats.observedLabelDistribution(), wanted.get("observed_label_distribution"));
            if (wanted.has("confusion_matrix")) {
                closeAll(stats.confusionMatrix(), wanted.get("confusion_matrix"));
            }
        }
    }

    private static void closeAll(List<Double> actual, JsonNode expected) {
        assertThat(actual).hasSize(expected.size());
        for (int index = 0; index < actual.size(); index++) {
            close(actual.get(index), expected.get(index).asDouble(), "entry " + index);
        }
    }

    private static void performance(JsonNode expected, PerformanceResults actual) {
        if (expected.has("raised")) {
            String message = expected.get("message").asText();
            assertThat(actual.error()).isEqualTo(message.isEmpty() ? expected.get("raised").asText() : message);
            return;
        }
        assertThat(actual.error()).isEmpty();
        actual.metrics().forEach(
                metric -> close(metric.value(), expected.get("metrics").get(metric.name()).asDouble(), metric.name()));
        assertThat(actual.metrics()).hasSize(10);
        closeAll(actual.binaryConfusionMatrix(), expected.get("binary_confusion_matrix_TP_FP_FN_TN"));
        if (expected.path("confusion_matrix").has("error")) {
            assertThat(actual.confusionMatrix()).containsOnlyKeys("error");
        } else {
            expected.path("confusion_matrix").properties()
                    .forEach(row -> row.getValue().properties().forEach(cell -> assertThat(
                            actual.confusionMatrix().get(row.getKey()))
                            .containsEntry(cell.getKey(), cell.getValue().asDouble())));
        }
    }
}
