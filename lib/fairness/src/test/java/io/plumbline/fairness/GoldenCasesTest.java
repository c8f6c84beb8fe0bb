// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compat gives the original's numbers, infinities and errors. */
class GoldenCasesTest {
    private static final Settings NO_BOOTSTRAP = new Settings(0, 0, 0.95, 30, 0);

    static Stream<GoldenCase> cases() {
        return GoldenCase.all().filter(golden -> golden.error("pre_training").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void compatEqualsTheOriginal(GoldenCase golden) {
        for (JsonNode split : golden.expected().get("pre_training")) {
            String value = split.get("value_or_threshold").asText();
            SplitResults results = analyse(golden, value);
            compare(results, split.get("metrics"));
            if (golden.hasPredictions() && golden.error("post_training").isEmpty()) {
                compare(results, report(golden, "post_training", value).get("metrics"));
            } else if (golden.hasPredictions()) {
                String error = golden.error("post_training").orElseThrow();
                assertThat(results.metrics()).filteredOn(result -> result.stage() == Stage.POST_TRAINING)
                        .isNotEmpty()
                        .allSatisfy(result -> assertThat(result.compat()).contains(CompatValue.failed(error)));
            }
            compareStats(golden, value, results.stats());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void performanceEqualsTheOriginal(GoldenCase golden) {
        if (!golden.hasPredictions() || golden.error("model_performance").isPresent()) {
            return;
        }
        JsonNode expected = golden.expected().get("model_performance");
        PerformanceResults results = Performance.of(golden.cube(), golden.selection(""), "y");

        JsonNode metrics = expected.get("metrics");
        assertThat(results.metrics()).extracting(PerformanceResults.NamedValue::name)
                .containsExactlyElementsOf(GoldenCase.fields(metrics).keySet());
        results.metrics().forEach(metric -> assertThat(metric.value()).as(metric.name())
                .isCloseTo(number(metrics.get(metric.name())), precision(number(metrics.get(metric.name())))));
        compareAll(results.binaryConfusionMatrix(), expected.get("binary_confusion_matrix_TP_FP_FN_TN"));
        if (!expected.get("confusion_matrix").has("error")) {
            assertThat(results.confusionMatrix()).isEqualTo(
                    GoldenCase.fields(expected.get("confusion_matrix")).entrySet().stream().collect(Collectors.toMap(
                            Map.Entry::getKey, row -> GoldenCase.fields(row.getValue()).entrySet().stream()
                                    .collect(
                                            Collectors.toMap(Map.Entry::getKey, cell -> cell.getValue().asDouble())))));
        }
    }

    @Test
    void performanceFailsAsTheOriginalWhenNothingIsPredictedPositive() {
        GoldenCase golden = GoldenCase.all().filter(one -> one.id().equals("nasty-perfect-predictions")).findFirst()
                .orElseThrow();
        Selection all = golden.selection("b");
        Selection none = new Selection(0, all.disadvantaged(), all.positiveLabel(),
                new byte[all.positivePrediction().length], false);

        assertThat(Performance.of(golden.cube(), none, "y").error())
                .isEqualTo("No Label values are present in the predicted Label Column,"
                        + "Positive Predicted Index Series contains all False values");
    }

    @Test
    void everyMetricHasAGoldenRow() {
        Set<String> golden = new TreeSet<>();
        GoldenCase.all().flatMap(one -> Stream.of("pre_training", "post_training")
                .filter(stage -> one.expected().has(stage) && one.error(stage).isEmpty())
                .flatMap(stage -> GoldenCase.elements(one.expected().get(stage))))
                .forEach(split -> GoldenCase.fields(split.get("metrics")).forEach((name, value) -> {
                    if (value.isNumber() && value.doubleValue() != 0) {
                        golden.add(name);
                    }
                }));
        List<String> computed = BiasMetrics.all().stream().map(MetricSpec::name)
                .filter(name -> BiasMetrics.computed(name).isPresent()).toList();

        assertThat(computed).hasSize(20);
        assertThat(golden).containsAll(computed);
    }

    private static SplitResults analyse(GoldenCase golden, String value) {
        SplitRequest request = new SplitRequest("f", value, "d", "a", Optional.of(golden.selection(value)),
                Optional.empty(), golden.error("post_training"), Optional.empty(), Optional.of("not asked for"),
                BiasMetrics.names(Stage.PRE_TRAINING), BiasMetrics.names(Stage.POST_TRAINING), Optional.empty(),
                Optional.empty());
        return SplitAnalysis.analyse(golden.cube(), request, NO_BOOTSTRAP);
    }

    private static JsonNode report(GoldenCase golden, String stage, String value) {
        return GoldenCase.elements(golden.expected().get(stage))
                .filter(split -> split.get("value_or_threshold").asText().equals(value)).findFirst().orElseThrow();
    }

    private static void compare(SplitResults results, JsonNode expected) {
        GoldenCase.fields(expected).forEach((name, value) -> {
            if (!name.equals("FT")) {
                MetricResult result = results.metrics().stream().filter(one -> one.name().equals(name)).findFirst()
                        .orElseThrow();
                compare(name, result.compat().orElseThrow(), value);
            }
        });
    }

    private static void compare(String name, CompatValue actual, JsonNode expected) {
        switch (actual) {
            case CompatValue.Finite finite ->
                assertThat(finite.value()).as(name).isCloseTo(number(expected), precision(number(expected)));
            case CompatValue.PlusInfinity infinity -> assertThat(expected.asText()).as(name).isEqualTo("Infinity");
            case CompatValue.MinusInfinity infinity -> assertThat(expected.asText()).as(name).isEqualTo("-Infinity");
            // The golden rows hold None, which no file but JSON gives Python; a missing text in a CSV is a float.
            case CompatValue.Failed failed -> assertThat(failed.error()).as(name)
                    .isEqualTo(expected.get("error").asText().replace("'NoneType'", "'float'"));
        }
    }

    private static void compareStats(GoldenCase golden, String value, Optional<FacetStats> stats) {
        if (golden.error("basic_stats").isPresent()) {
            assertThat(stats).isEmpty();
            return;
        }
        JsonNode expected = report(golden, "basic_stats", value).get("metrics");
        FacetStats actual = stats.orElseThrow();
        assertThat(actual.proportion()).isCloseTo(expected.get("proportion").asDouble(), within(1e-11));
        compareAll(actual.observedLabelDistribution(), expected.get("observed_label_distribution"));
        if (expected.has("confusion_matrix")) {
            compareAll(actual.confusionMatrix(), expected.get("confusion_matrix"));
        }
    }

    private static void compareAll(List<Double> actual, JsonNode expected) {
        assertThat(actual).hasSize(expected.size());
        for (int index = 0; index < actual.size(); index++) {
            assertThat(actual.get(index)).isCloseTo(expected.get(index).asDouble(), within(1e-11));
        }
    }

    private static double number(JsonNode node) {
        return switch (node.asText()) {
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> node.isNumber() ? node.doubleValue() : Double.NaN;
        };
    }

    private static Offset<Double> precision(double value) {
        return within(Double.isInfinite(value) ? 0 : 1e-15 + 1e-9 * Math.abs(value));
    }
}
