// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import static io.plumbline.documents.cards.ContentReader.items;
import static io.plumbline.documents.cards.ContentReader.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardEvaluation.MetricGroup;
import io.plumbline.governance.cards.content.CardMetric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns the analysis.json of SageMaker Clarify, or our own of that shape, into an evaluation of a model card. */
public final class ClarifyEvaluations {
    private static final int LONGEST_GROUP = 63;
    private static final int LONGEST_NAME = 255;

    private ClarifyEvaluations() {}

    /**
     * Returns the evaluation called {@code name}: each bias metric of each facet, and the global attributions.
     *
     * @param analysis the text of analysis.json
     * @param source   where it is, kept as the evaluation's data; empty when nobody knows
     * @throws io.plumbline.measure.PlumblineException INVALID_DOCUMENT when it is no JSON
     */
    public static CardEvaluation of(String name, String analysis, Optional<String> source) {
        JsonNode tree = CardJson.read(analysis, "the analysis");
        List<MetricGroup> groups = new ArrayList<>();
        bias("Before training", tree.path("pre_training_bias_metrics"), groups);
        bias("After training", tree.path("post_training_bias_metrics"), groups);
        attributions(tree.at("/explanations/kernel_shap"), groups);
        return new CardEvaluation(name, Optional.empty(), Optional.empty(), source.stream().toList(), List.of(),
                groups);
    }

    private static void bias(String when, JsonNode stage, List<MetricGroup> groups) {
        for (Map.Entry<String, JsonNode> facet : stage.path("facets").properties()) {
            List<CardMetric> metrics = new ArrayList<>();
            items(stage.path("facets"), facet.getKey()).forEach(split -> items(split, "metrics")
                    .forEach(metric -> metrics.add(metric(facet.getKey(), split, metric))));
            if (!metrics.isEmpty()) {
                groups.add(new MetricGroup(AnalysisEvaluations.cut(when + ": " + facet.getKey(), LONGEST_GROUP),
                        metrics));
            }
        }
    }

    private static CardMetric metric(String facet, JsonNode split, JsonNode metric) {
        String name = AnalysisEvaluations.cut(text(metric, "name").orElse("metric") + " of " + facet + " = "
                + text(split, "value_or_threshold").orElse("?"), LONGEST_NAME);
        JsonNode value = metric.path("value");
        return value.isNumber() && Double.isFinite(value.doubleValue())
                ? new CardMetric.Number(name, text(metric, "description"), value.doubleValue())
                : new CardMetric.Word(name, text(metric, "error").or(() -> text(metric, "description")),
                        AnalysisEvaluations.cut(text(metric, "value").orElse("not computed"), LONGEST_GROUP));
    }

    private static void attributions(JsonNode shap, List<MetricGroup> groups) {
        for (Map.Entry<String, JsonNode> output : shap.properties()) {
            List<CardMetric> metrics = new ArrayList<>();
            output.getValue().path("global_shap_values").properties().stream()
                    .filter(feature -> feature.getValue().isNumber())
                    .forEach(feature -> metrics.add(new CardMetric.Number(
                            AnalysisEvaluations.cut(feature.getKey(), LONGEST_NAME), Optional.empty(),
                            feature.getValue().doubleValue())));
            if (!metrics.isEmpty()) {
                groups.add(new MetricGroup(
                        AnalysisEvaluations.cut("Global attributions: " + output.getKey(), LONGEST_GROUP), metrics));
            }
        }
    }
}
