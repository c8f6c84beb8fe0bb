// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.ExplanationConfig.BaselineSource;
import io.plumbline.documents.ExplanationConfig.Group;
import io.plumbline.documents.ExplanationConfig.Options;
import io.plumbline.documents.ExplanationConfig.Pdp;
import io.plumbline.documents.ExplanationConfig.Reason;
import io.plumbline.documents.ExplanationConfig.Reasons;
import io.plumbline.documents.ExplanationConfig.Shap;
import io.plumbline.documents.ExplanationConfig.TextConfig;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads what a checked configuration asks about a model.
 *
 * @param document the whole configuration
 * @param check tells of rules that are broken
 */
record ExplanationReading(Reading document, ShapeCheck check) {
    private static final String CSV = "text/csv";
    private static final String MEAN_ABS = "mean_abs";
    private static final String ANY = "any";
    private static final int RESOLUTION = 15;
    private static final int TOP = 10;
    private static final int UNITS = 50;
    private static final double TARGET_ERROR = 0.02;
    private static final int CURVES = 40;
    private static final int REPEATS = 5;
    private static final int REASONS = 4;
    private static final double STABILITY = 0.95;
    private static final double THRESHOLD = 0.5;

    ExplanationConfig read() {
        Reading methods = document.object("methods").orElse(Reading.EMPTY);
        Reading own = document.object("plumbline").orElse(Reading.EMPTY);
        ExplanationConfig config = new ExplanationConfig(methods.object("shap").map(shap -> shap(shap, own)),
                methods.object("pdp").map(ExplanationReading::pdp),
                options(own.object("explain").orElse(Reading.EMPTY)),
                own.object("reason_codes").map(ExplanationReading::reasons));
        require(methods, own, config);
        return config;
    }

    Optional<PredictorConfig> predictor() {
        return document.object("predictor").map(keys -> {
            String content = keys.text("content_type").map(ExplanationReading::lower).orElse(CSV);
            return new PredictorConfig(keys.text("model_name"), keys.text("endpoint_name"), keys.text("target_model"),
                    keys.text("custom_attributes"), content,
                    keys.text("accept_type").map(ExplanationReading::lower).orElse(content),
                    keys.node("content_template").map(Templates::text), keys.text("record_template"),
                    keys.column("label"), keys.column("probability"),
                    keys.values("label_headers").stream().map(Value::text).toList());
        });
    }

    private Shap shap(Reading keys, Reading own) {
        if (keys.has("baseline") && keys.has("num_clusters")) {
            throw check.failure(keys.line("num_clusters"),
                    "methods.shap has both baseline and num_clusters. num_clusters makes a baseline; keep one of them.");
        }
        Optional<BaselineSource> baseline = keys.node("baseline")
                .map(node -> new BaselineReading(check, document.text("features")).read(node));
        return new Shap(baseline, whole(keys, "num_clusters"), wide(keys, "num_samples"), keys.flag("use_logit"),
                keys.text("agg_method").map(ExplanationReading::lower).orElse(MEAN_ABS),
                keys.flag("save_local_shap_values"), keys.whole("seed").or(() -> own.whole("seed")).orElse(0L),
                columns(keys, "features_to_explain"), keys.object("text_config").map(ExplanationReading::text));
    }

    private static TextConfig text(Reading keys) {
        return new TextConfig(lower(keys.text("granularity").orElseThrow()), keys.text("language").orElseThrow(),
                whole(keys, "max_top_tokens").orElse(UNITS));
    }

    private static Pdp pdp(Reading keys) {
        return new Pdp(whole(keys, "grid_resolution").orElse(RESOLUTION), columns(keys, "features"),
                whole(keys, "top_k_features").orElse(TOP));
    }

    private static Options options(Reading keys) {
        return new Options(keys.text("engine").map(ExplanationReading::lower).orElse("auto"), whole(keys, "rows"),
                wide(keys, "max_model_calls"), keys.number("target_error").orElse(TARGET_ERROR),
                keys.items("groups").stream().map(ExplanationReading::group).toList(), keys.flag("interactions"),
                keys.items("pairs").stream()
                        .map(pair -> ((Node.Sequence) pair).items().stream().map(Reading::column).toList()).toList(),
                whole(keys, "curves").orElse(CURVES), whole(keys, "permutation_repeats").orElse(REPEATS),
                keys.text("mask_token"));
    }

    private static Group group(Node node) {
        Reading keys = new Reading((Node.Mapping) node);
        return new Group(keys.text("name").orElseThrow(), columns(keys, "columns"));
    }

    private static Reasons reasons(Reading keys) {
        return new Reasons(keys.node("output").map(node -> Reading.value(node).text()),
                keys.number("threshold").orElse(THRESHOLD),
                !keys.text("adverse").map(ExplanationReading::lower).orElse("below").equals("above"),
                whole(keys, "most").orElse(REASONS), keys.text("compared_with"),
                keys.number("minimum_stability").orElse(STABILITY),
                keys.items("reasons").stream().map(ExplanationReading::reason).toList());
    }

    private static Reason reason(Node node) {
        Reading keys = new Reading((Node.Mapping) node);
        List<ColumnRef> features = columns(keys, "features");
        return new Reason(keys.text("group").orElseGet(() -> name(features.getFirst())), features,
                keys.text("code").orElseThrow(), keys.text("text").orElseThrow(),
                keys.text("direction").map(ExplanationReading::lower).orElse(ANY),
                !keys.has("allowed") || keys.flag("allowed"));
    }

    private static String name(ColumnRef column) {
        return switch (column) {
            case ColumnRef.Name(String name) -> name;
            case ColumnRef.Index(int index) -> "column " + index;
        };
    }

    private void require(Reading methods, Reading own, ExplanationConfig config) {
        if (config.reasons().isPresent() && config.shap().isEmpty()) {
            throw check.failure(own.line("reason_codes"),
                    "plumbline.reason_codes needs attributions. Add methods.shap.");
        }
        if (config.shap().isPresent() && config.shap().get().text().isPresent()
                && !config.shap().get().features().isEmpty()) {
            throw check.failure(methods.object("shap").orElseThrow().line("features_to_explain"),
                    "methods.shap.features_to_explain is for tables only. Remove it, or text_config.");
        }
        for (List<ColumnRef> pair : config.options().pairs()) {
            if (pair.size() != 2) {
                throw check.failure(own.object("explain").orElseThrow().line("pairs"),
                        "plumbline.explain.pairs must be pairs of columns, but one has " + pair.size() + ".");
            }
        }
    }

    private static OptionalInt whole(Reading keys, String key) {
        return keys.whole(key).map(value -> OptionalInt.of(Math.toIntExact(value))).orElse(OptionalInt.empty());
    }

    private static OptionalLong wide(Reading keys, String key) {
        return keys.whole(key).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static List<ColumnRef> columns(Reading keys, String key) {
        return keys.items(key).stream().map(Reading::column).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
