// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.fairness.BiasMetrics;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Suggestions;
import java.util.List;
import java.util.Optional;

/**
 * Which bias metrics a configuration asks for.
 *
 * @param preTraining names, in the configuration's order
 * @param postTraining likewise
 */
record MetricChoice(List<String> preTraining, List<String> postTraining) {
    private static final String ALL = "all";
    private static final List<String> ANALYSES = List.of("pre_training_bias", "post_training_bias", "shap", "pdp",
            "asymmetric_shapley_value");

    /** Returns the choice of {@code document}; without any analysis named, all bias metrics that its keys allow. */
    static MetricChoice of(Reading document, ShapeCheck check) {
        Reading methods = document.object("methods").orElse(Reading.EMPTY);
        if (ANALYSES.stream().noneMatch(methods::has)) {
            return new MetricChoice(names(Stage.PRE_TRAINING),
                    ConfigRules.dataHasPredictions(document) || document.has("predictor")
                            ? names(Stage.POST_TRAINING)
                            : List.of());
        }
        return new MetricChoice(chosen(methods, "pre_training_bias", Stage.PRE_TRAINING, check),
                chosen(methods, "post_training_bias", Stage.POST_TRAINING, check));
    }

    boolean isEmpty() {
        return preTraining.isEmpty() && postTraining.isEmpty();
    }

    private static List<String> chosen(Reading methods, String key, Stage stage, ShapeCheck check) {
        Optional<Reading> analysis = methods.object(key);
        if (analysis.isEmpty()) {
            return List.of();
        }
        List<Node> items = analysis.get().items("methods");
        if (items.isEmpty() || items.stream().anyMatch(item -> Reading.text(item).equalsIgnoreCase(ALL))) {
            return names(stage);
        }
        String path = "methods." + key + ".methods";
        boolean list = analysis.get().node("methods").orElseThrow() instanceof Node.Sequence;
        for (int index = 0; index < items.size(); index++) {
            requireKnown(items.get(index), stage, list ? path + "[" + index + "]" : path, check);
        }
        return items.stream().map(Reading::text).distinct().toList();
    }

    private static void requireKnown(Node item, Stage stage, String path, ShapeCheck check) {
        List<String> known = names(stage);
        String name = Reading.text(item);
        if (known.contains(name)) {
            return;
        }
        Stage other = stage == Stage.PRE_TRAINING ? Stage.POST_TRAINING : Stage.PRE_TRAINING;
        if (names(other).contains(name)) {
            throw check.failure(item.line(), "%s: %s is a metric of methods.%s. Move it there.".formatted(path, name,
                    other == Stage.PRE_TRAINING ? "pre_training_bias" : "post_training_bias"));
        }
        throw check.failure(item.line(), "%s must be 'all', %s, but is %s.%s".formatted(path, Sentences.or(known),
                item.shown(), Suggestions.hint(name, known)));
    }

    private static List<String> names(Stage stage) {
        return BiasMetrics.names(stage);
    }
}
