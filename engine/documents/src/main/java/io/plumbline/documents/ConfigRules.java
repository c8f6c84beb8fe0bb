// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.IntervalText;
import io.plumbline.measure.PlumblineException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Rules between the keys of a configuration that need no data. */
final class ConfigRules {
    private static final List<String> KEYS_OF_PREDICTIONS = List.of("predicted_label", "predicted_label_dataset_uri");
    private static final List<String> LISTS_OF_HEADERS = List.of("headers", "facet_headers", "predicted_label_headers");
    private static final List<String> NEEDED_FOR_BIAS = List.of("label", "label_values_or_threshold", "facet");
    private static final List<String> NOT_TABLES = List.of("application/x-image", "application/sagemakercapturejson");
    private static final List<String> JSON = List.of("application/json", "application/jsonlines");

    private final Reading document;
    private final ShapeCheck check;

    private ConfigRules(Reading document, ShapeCheck check) {
        this.document = document;
        this.check = check;
    }

    static void require(Reading document, MetricChoice metrics, ShapeCheck check) {
        ConfigRules rules = new ConfigRules(document, check);
        LISTS_OF_HEADERS.forEach(rules::requireDistinct);
        rules.requireSegments();
        rules.requirePaths();
        rules.requireThresholds();
        rules.requirePartialDependence();
        if (!metrics.isEmpty()) {
            rules.requireTable();
            rules.requireBias();
        }
    }

    /** Returns whether some key of {@code document} says where in the data predictions are. */
    static boolean dataHasPredictions(Reading document) {
        return KEYS_OF_PREDICTIONS.stream().anyMatch(document::has)
                || document.object("plumbline").filter(own -> own.has("predicted_score")).isPresent();
    }

    private void requireBias() {
        for (String key : NEEDED_FOR_BIAS) {
            if (!document.has(key)) {
                throw failure(key, key + " is missing. Bias metrics need " + Sentences.and(NEEDED_FOR_BIAS) + ".");
            }
        }
    }

    /** The original refuses bias metrics for whatever is not a table too. */
    private void requireTable() {
        if (document.has("time_series_data_config")) {
            throw failure("time_series_data_config", "bias metrics cannot be computed for time series. Remove "
                    + "time_series_data_config, or methods.pre_training_bias and methods.post_training_bias.");
        }
        document.text("dataset_type").filter(type -> NOT_TABLES.contains(type.toLowerCase(Locale.ROOT)))
                .ifPresent(type -> {
                    throw failure("dataset_type", "bias metrics need a table, but dataset_type is '" + type + "'. "
                            + "Use text/csv, application/jsonlines, application/json or application/x-parquet.");
                });
    }

    private void requireDistinct(String key) {
        Map<String, Integer> first = new HashMap<>();
        List<Node> items = document.items(key);
        for (int index = 0; index < items.size(); index++) {
            String name = Reading.text(items.get(index));
            Integer earlier = first.putIfAbsent(name, index);
            if (earlier != null) {
                throw check.failure(items.get(index).line(),
                        "%s[%d] '%s' is the same as %s[%d]. Give every column a name of its own."
                                .formatted(key, index, Sentences.shortened(name), key, earlier));
            }
        }
    }

    private void requirePaths() {
        boolean json = document.text("dataset_type").filter(type -> JSON.contains(type.toLowerCase(Locale.ROOT)))
                .isPresent();
        for (String key : List.of("label", "predicted_label")) {
            document.node(key).filter(node -> json && node instanceof Node.Whole).ifPresent(node -> {
                throw check.failure(node.line(),
                        key + " must be a JMESPath expression for JSON, but is " + node.shown() + ".");
            });
        }
    }

    private void requireThresholds() {
        requireThreshold(document, "label_type", "label_values_or_threshold", "");
        List<Node> facets = document.items("facet");
        for (int index = 0; index < facets.size(); index++) {
            requireThreshold(new Reading((Node.Mapping) facets.get(index)), "facet_type", "value_or_threshold",
                    "facet[" + index + "].");
        }
    }

    private void requireThreshold(Reading object, String typeKey, String valuesKey, String path) {
        List<Node> values = object.items(valuesKey);
        boolean threshold = values.stream()
                .allMatch(value -> value instanceof Node.Whole || value instanceof Node.Decimal)
                && values.size() <= 1;
        if (object.text(typeKey).filter(type -> type.equalsIgnoreCase("continuous")).isPresent() && !threshold) {
            throw check
                    .failure(object.line(valuesKey),
                            "%s%s is 'continuous', so %s%s must be one number, a threshold, but is %s."
                                    .formatted(path, typeKey, path, valuesKey,
                                            values.size() > 1
                                                    ? values.size() + " values"
                                                    : values.getFirst().shown()));
        }
    }

    private void requirePartialDependence() {
        Reading methods = document.object("methods").orElse(Reading.EMPTY);
        methods.object("pdp").filter(pdp -> !pdp.has("features") && !methods.has("shap")).ifPresent(pdp -> {
            throw check.failure(pdp.mapping().line(),
                    "methods.pdp.features is missing. Name the features to draw, or add methods.shap.");
        });
    }

    private void requireSegments() {
        List<Node> configs = document.items("segment_config");
        for (int index = 0; index < configs.size(); index++) {
            String path = "segment_config[" + index + "]";
            Reading config = new Reading((Node.Mapping) configs.get(index));
            List<Node> bands = config.items("segments");
            requireAliases(config, bands.size(), path);
            for (int band = 0; band < bands.size(); band++) {
                requireIntervals(((Node.Sequence) bands.get(band)).items(), path + ".segments[" + band + "]");
            }
        }
    }

    private void requireAliases(Reading config, int bands, String path) {
        int aliases = config.items("display_aliases").size();
        if (config.has("display_aliases") && aliases != bands && aliases != bands + 1) {
            throw check.failure(config.line("display_aliases"),
                    "%s.display_aliases must be one name for each segment (%d), or one more for all other rows (%d), but are %d."
                            .formatted(path, bands, bands + 1, aliases));
        }
    }

    private void requireIntervals(List<Node> values, String path) {
        for (int index = 0; index < values.size(); index++) {
            if (values.get(index) instanceof Node.Text(String text, int line) && IntervalText.looksLike(text)
                    && text.chars().anyMatch(Character::isDigit) && IntervalText.parse(text).isEmpty()) {
                throw check.failure(line,
                        "%s[%d] must be an interval such as '(25, 40]' with the lower end first, but is '%s'."
                                .formatted(path, index, Sentences.shortened(text)));
            }
        }
    }

    private PlumblineException failure(String key, String sentence) {
        return check.failure(document.line(key), sentence);
    }
}
