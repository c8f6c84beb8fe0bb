// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.documents.AnalysisConfig.Facet;
import io.plumbline.documents.AnalysisConfig.Options;
import io.plumbline.documents.AnalysisConfig.Segments;
import io.plumbline.fairness.results.TypeDecision.Choice;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads {@code analysis_config.json}: the original's schema 1.0 and Plumbline's additions, strictly. What is wrong with a
 * document is told in one sentence with file, line, path, what was expected and what was found.
 */
public final class AnalysisConfigs {
    private static final String REPORT_NAME = "report";
    private static final String REPORT_TITLE = "Bias analysis";
    private static final long SEED = 0;
    private static final int REPLICATES = 1000;
    private static final double LEVEL = 0.95;
    private static final int MINIMUM_ROWS = 30;

    private AnalysisConfigs() {}

    /**
     * Reads {@code file}.
     *
     * @throws io.plumbline.measure.PlumblineException NOT_FOUND, ACCESS_DENIED or INVALID_CONFIGURATION
     */
    public static AnalysisConfig read(Path file) {
        return parse(SourceText.read(file), file.toString());
    }

    /**
     * Reads the document {@code text}; {@code source} names it in messages.
     *
     * @throws io.plumbline.measure.PlumblineException INVALID_CONFIGURATION
     */
    public static AnalysisConfig parse(String text, String source) {
        Node root = Documents.json(text, source);
        ShapeCheck check = new ShapeCheck(source);
        check.check(AnalysisConfigKeys.ROOT, root, "");
        Reading document = new Reading((Node.Mapping) root);
        MetricChoice metrics = MetricChoice.of(document, check);
        ConfigRules.require(document, metrics, check);
        return config(document, metrics, new ExplanationReading(document, check));
    }

    private static AnalysisConfig config(Reading document, MetricChoice metrics, ExplanationReading explanation) {
        Optional<Reading> report = document.object("methods").flatMap(methods -> methods.object("report"));
        return new AnalysisConfig(document.text("dataset_type").map(AnalysisConfigs::lower),
                document.text("dataset_uri"),
                document.texts("headers"), document.column("label"), document.column("predicted_label"),
                document.text("features"), document.values("label_values_or_threshold"),
                document.number("probability_threshold"),
                document.items("segment_config").stream().map(AnalysisConfigs::segments).toList(),
                document.items("facet").stream().map(AnalysisConfigs::facet).toList(),
                document.text("facet_dataset_uri"),
                document.texts("facet_headers"), document.text("predicted_label_dataset_uri"),
                document.texts("predicted_label_headers"),
                document.items("excluded_columns").stream().map(Reading::column).toList(),
                document.column("joinsource_name_or_index"), document.column("group_variable"), metrics.preTraining(),
                metrics.postTraining(), report.flatMap(keys -> keys.text("name")).orElse(REPORT_NAME),
                report.flatMap(keys -> keys.text("title")).orElse(REPORT_TITLE), options(document),
                explanation.predictor(),
                explanation.read(),
                notAvailableYet(AnalysisConfigKeys.ROOT, document, ""));
    }

    private static Facet facet(Node node) {
        Reading facet = new Reading((Node.Mapping) node);
        return new Facet(facet.column("name_or_index").orElseThrow(), facet.values("value_or_threshold"),
                choice(facet, "facet_type"));
    }

    private static Segments segments(Node node) {
        Reading segments = new Reading((Node.Mapping) node);
        return new Segments(segments.text("config_name"), segments.column("name_or_index").orElseThrow(),
                segments.items("segments").stream()
                        .map(band -> ((Node.Sequence) band).items().stream().map(Reading::value).toList()).toList(),
                segments.texts("display_aliases"));
    }

    private static Options options(Reading document) {
        Reading own = document.object("plumbline").orElse(Reading.EMPTY);
        return new Options(choice(document, "label_type"), own.column("weight"), own.column("predicted_score"),
                own.whole("seed").orElse(SEED),
                own.whole("bootstrap_replicates").map(Math::toIntExact).orElse(REPLICATES),
                own.number("confidence_level").orElse(LEVEL),
                own.whole("minimum_rows").map(Math::toIntExact).orElse(MINIMUM_ROWS), own.whole("subgroup_depth")
                        .map(depth -> OptionalInt.of(Math.toIntExact(depth))).orElse(OptionalInt.empty()),
                own.text("model"));
    }

    private static Optional<Choice> choice(Reading object, String key) {
        return object.text(key).map(text -> Choice.valueOf(text.toUpperCase(Locale.ROOT)));
    }

    private static List<String> notAvailableYet(Shape.Struct shape, Reading object, String path) {
        List<String> paths = new ArrayList<>();
        for (Shape.Key key : shape.keys()) {
            if (object.has(key.name()) && !key.available()) {
                paths.add(path + key.name());
            } else if (key.shape() instanceof Shape.Struct inner) {
                object.object(key.name())
                        .ifPresent(child -> paths.addAll(notAvailableYet(inner, child, path + key.name() + ".")));
            }
        }
        return List.copyOf(paths);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
