// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.Dependence;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.ShapleyResults;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes the block {@code explanations} of analysis.json in the shape of the AWS original: plain numbers, without the errors
 * that results.json holds.
 *
 * @param out where to
 */
record ClarifyExplanations(JsonOutput out) {

    /** Writes the block, unless there is nothing the original has a place for. */
    void write(ExplanationResults results) {
        if (results.shapley().isPresent() || !results.dependence().isEmpty()) {
            out.object("explanations", _ -> {
                results.shapley().ifPresent(shapley -> out.object("kernel_shap", _ -> global(shapley)));
                if (!results.dependence().isEmpty()) {
                    out.objects("pdp", results.dependence(), this::dependence);
                }
            });
        }
    }

    private void global(ShapleyResults shapley) {
        askedFor(shapley).forEach((output, ranking) -> out.object(output, _ -> {
            out.object("global_shap_values",
                    _ -> ranking.values().forEach(value -> out.number(value.name(), value.value())));
            out.number("expected_value", ranking.expected());
        }));
    }

    /** Returns the first ranking of each output, which is the one that was asked for. */
    private static Map<String, GlobalRanking> askedFor(ShapleyResults shapley) {
        Map<String, GlobalRanking> rankings = new LinkedHashMap<>();
        shapley.global().forEach(ranking -> rankings.putIfAbsent(ranking.output(), ranking));
        return rankings;
    }

    private void dependence(Dependence dependence) {
        out.text("feature_name", dependence.feature());
        out.text("data_type", dependence.categorical() ? "categorical" : "numerical");
        if (dependence.categorical()) {
            out.texts("feature_values", dependence.labels());
        } else {
            out.numbers("feature_values", dependence.grid());
        }
        out.numbers("data_distribution", dependence.density());
        out.rows("model_predictions", dependence.curves().stream().map(Dependence.Curve::mean).toList());
        out.texts("label_headers", dependence.curves().stream().map(Dependence.Curve::output).toList());
    }
}
