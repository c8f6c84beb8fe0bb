// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.columnar.Dataset;
import io.plumbline.data.ColumnProfile;
import io.plumbline.documents.AnalysisConfig;
import io.plumbline.fairness.Dimension.Role;
import io.plumbline.fairness.results.DatasetSummary;
import io.plumbline.fairness.results.DatasetSummary.MissingValues;
import io.plumbline.fairness.results.LabelSummary;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.fairness.results.TypeDecision.Choice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says what was read, how it was read, and what a reader must know about it. */
final class Summaries {
    private final AnalysisConfig config;
    private final AnalysisRequest request;
    private final Dataset dataset;
    private final Columns columns;
    private final Notices notices;

    Summaries(AnalysisConfig config, AnalysisRequest request, Dataset dataset, Columns columns, Notices notices) {
        this.config = config;
        this.request = request;
        this.dataset = dataset;
        this.columns = columns;
        this.notices = notices;
    }

    Provenance provenance() {
        byte[] document = document();
        return new Provenance(request.version(), request.now().truncatedTo(ChronoUnit.SECONDS).toString(),
                new String(document, StandardCharsets.UTF_8), sha256(document),
                request.dataset().map(Object::toString).or(config::datasetUri).orElse(""), dataset.sha256(),
                config.options().seed(), config.options().replicates(), config.options().level());
    }

    private byte[] document() {
        try {
            return Files.readAllBytes(request.configuration());
        } catch (IOException failure) {
            throw new PlumblineException(Category.NOT_FOUND, "Could not read " + request.configuration() + " again.",
                    failure);
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every Java runtime has SHA-256", failure);
        }
    }

    DatasetSummary dataset(LabelPlan label, List<FacetPlan> facets) {
        List<MissingValues> missing = new ArrayList<>();
        for (FacetPlan plan : facets) {
            add(missing, plan.column(), "facet",
                    "left out of this facet by strict; counted in facet a by the original");
        }
        add(missing, label.column(), "label", "left out by strict; counted as negative by the original");
        label.predicted().ifPresent(column -> add(missing, column, "predicted_label",
                "left out by strict; counted as negative by the original"));
        return new DatasetSummary(dataset.format(), dataset.files(), dataset.rows(), dataset.columns(),
                List.copyOf(columns.excluded()), columns.weight(), missing.stream().distinct().toList());
    }

    private static void add(List<MissingValues> missing, ColumnProfile column, String role, String treatment) {
        if (column.missing() > 0) {
            missing.add(new MissingValues(column.name(), role, column.missing(), treatment));
        }
    }

    /** Returns what was read when no bias metric was asked for. */
    DatasetSummary dataset() {
        return new DatasetSummary(dataset.format(), dataset.files(), dataset.rows(), dataset.columns(),
                List.copyOf(columns.excluded()), columns.weight(), List.of());
    }

    /** Returns what is said of the label when no bias metric was asked for. */
    LabelSummary label() {
        return new LabelSummary(columns.label(), "", "", List.of(), columns.predicted(), columns.score(),
                Optional.empty());
    }

    LabelSummary label(LabelPlan label, Counted counted) {
        List<String> names = LabelPlan.names(counted.shared(Role.LABEL).levels());
        return new LabelSummary(columns.label(), label.compatText(), label.strict().words(),
                names.size() <= StrictReading.FEW ? names : List.of(), columns.predicted(),
                columns.score().or(() -> label.scoreThreshold().isPresent() ? columns.predicted() : Optional.empty()),
                label.scoreThreshold().isPresent()
                        ? Optional.of(label.scoreThreshold().getAsDouble())
                        : Optional.empty());
    }

    List<TypeDecision> decisions(LabelPlan label, List<FacetPlan> facets) {
        List<TypeDecision> decisions = new ArrayList<>();
        for (int index = 0; index < facets.size(); index++) {
            FacetPlan plan = facets.get(index);
            decisions.add(
                    decision("facet", plan.column(), plan.compat(), plan.strict(), config.facets().get(index).type()));
        }
        decisions.add(decision("label", label.column(), label.compat(), label.strict(), config.options().labelType()));
        label.predicted().filter(column -> label.scoreThreshold().isEmpty()).ifPresent(column -> {
            CompatReading compat = CompatReading.of(column, label.values());
            decisions.add(new TypeDecision(column.name(), "predicted_label", column.type(), column.distinct(),
                    column.present(), compat.choice(), compat.reason(), label.strict().choice(),
                    "Predictions are read like the label they predict.", Optional.empty()));
        });
        return decisions;
    }

    private static TypeDecision decision(String role, ColumnProfile column, CompatReading compat, StrictReading strict,
            Optional<Choice> override) {
        return new TypeDecision(column.name(), role, column.type(), column.distinct(), column.present(),
                compat.choice(),
                compat.reason(), strict.choice(), strict.reason(), override);
    }

    /** Notes what the original would have done silently and what is not available yet. */
    void note(LabelPlan label, List<FacetPlan> facets) {
        note();
        for (FacetPlan plan : facets) {
            if (plan.bands().isEmpty()) {
                differ(plan.column(), plan.values().size() == 1, plan.compat(), plan.strict(),
                        plan.values().isEmpty() ? "" : plan.values().getFirst().text());
            }
            capped(plan);
        }
        differ(label.column(), label.values().size() == 1, label.compat(), label.strict(),
                CompatReading.joined(label.values()));
        for (MissingValues missing : dataset(label, facets).missing()) {
            notices.warn("missing-values", missing.column(), String.format(Locale.ROOT,
                    "%,d rows have no value of %s (%s): %s.", missing.rows(), missing.column(), missing.role(),
                    missing.treatment()),
                    Map.of("rows", Long.toString(missing.rows()), "role", missing.role()));
        }
    }

    /** Notes what was asked for and left out. */
    void note() {
        for (String key : config.notAvailableYet()) {
            notices.warn("not-available-yet", key, key + " is not available yet and was left out.", Map.of());
        }
        if (request.model().isEmpty() && !config.explanation().isEmpty()) {
            notices.warn("explanations-left-out", "methods",
                    "The explanations that the configuration asks for were left out, because no model was named: give "
                            + "--model FILE or --endpoint URL.",
                    Map.of());
        }
    }

    private void differ(ColumnProfile column, boolean single, CompatReading compat, StrictReading strict,
            String value) {
        if (!single || compat.choice() == strict.choice()) {
            return;
        }
        Map<String, String> details = Map.of("value", value, "distinct", Long.toString(column.distinct()), "rows",
                Long.toString(column.present()));
        if (compat.choice() == Choice.CATEGORICAL) {
            notices.warn("threshold-read-as-category", column.name(), "The original treats threshold " + value
                    + " as the category " + column.name() + " = " + value + "; strict takes it for the bound "
                    + strict.words()
                    + ".", details);
        } else {
            notices.warn("category-read-as-threshold", column.name(),
                    "The original treats the category " + column.name() + " = "
                            + value + " as the threshold " + column.name() + " > " + value
                            + "; strict takes it for the value.",
                    details);
        }
    }

    private void capped(FacetPlan plan) {
        if (plan.bands().isEmpty() && plan.strict().choice() == Choice.CATEGORICAL
                && plan.column().distinct() > FacetPlan.MOST_SPLITS) {
            notices.warn("facet-values-capped", plan.column().name(), String.format(Locale.ROOT,
                    "%s has %,d distinct values: the %d most frequent ones are shown, the others as one group.",
                    plan.column().name(), plan.column().distinct(), FacetPlan.MOST_SPLITS),
                    Map.of("distinct", Long.toString(plan.column().distinct())));
        }
    }
}
