// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.DatasetSummary;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.LabelSummary;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.measure.Notice;
import java.util.TreeMap;

/**
 * Writes what is said of a run as a whole.
 *
 * @param out where to
 */
record RunWriter(JsonOutput out) {

    void run(AnalysisResults results) {
        out.object("provenance", _ -> provenance(results.provenance()));
        out.object("dataset", _ -> dataset(results.dataset()));
        out.object("label", _ -> label(results.label()));
        out.text("mode", Wording.of(results.mode()));
        out.number("suppress_below", results.suppressBelow());
        out.objects("decisions", results.decisions(), this::decision);
        out.objects("notices", results.notices(), this::notice);
    }

    private void provenance(Provenance provenance) {
        out.text("version", provenance.version());
        out.text("created", provenance.created());
        out.text("configuration", provenance.configuration());
        out.text("configuration_sha256", provenance.configurationSha256());
        out.text("dataset", provenance.dataset());
        out.text("dataset_sha256", provenance.datasetSha256());
        out.number("seed", provenance.seed());
        out.number("replicates", provenance.replicates());
        out.number("level", provenance.level());
    }

    private void dataset(DatasetSummary dataset) {
        out.text("format", dataset.format());
        out.number("files", dataset.files());
        out.number("rows", dataset.rows());
        out.texts("columns", dataset.columns());
        out.texts("excluded", dataset.excluded());
        out.text("weight", dataset.weight());
        out.objects("missing", dataset.missing(), missing -> {
            out.text("column", missing.column());
            out.text("role", missing.role());
            out.number("rows", missing.rows());
            out.text("treatment", missing.treatment());
        });
    }

    private void label(LabelSummary label) {
        out.text("name", label.name());
        out.text("compat_positive", label.compatPositive());
        out.text("strict_positive", label.strictPositive());
        out.texts("values", label.values());
        out.text("predicted", label.predicted());
        out.text("score", label.score());
        out.number("threshold", label.threshold());
    }

    private void decision(TypeDecision decision) {
        out.text("column", decision.column());
        out.text("role", decision.role());
        out.text("storage", Wording.of(decision.storage()));
        out.number("distinct", decision.distinct());
        out.number("present", decision.present());
        out.text("compat", Wording.of(decision.compat()));
        out.text("compat_reason", decision.compatReason());
        out.text("strict", Wording.of(decision.strict()));
        out.text("strict_reason", decision.strictReason());
        out.text("override", decision.override().map(Wording::of));
    }

    void notice(Notice notice) {
        out.text("code", notice.code());
        out.text("severity", Wording.of(notice.severity()));
        out.text("subject", notice.subject());
        out.text("message", notice.message());
        out.object("details", _ -> new TreeMap<>(notice.details()).forEach(out::text));
    }

    void performance(PerformanceResults performance) {
        out.text("label", performance.label());
        out.objects("metrics", performance.metrics(), metric -> {
            out.text("name", metric.name());
            out.text("description", metric.description());
            out.number("value", metric.value());
        });
        out.numbers("binary_confusion_matrix", performance.binaryConfusionMatrix());
        out.object("confusion_matrix", _ -> performance.confusionMatrix()
                .forEach((observed, row) -> out.object(observed, _ -> row.forEach(out::number))));
        if (!performance.error().isEmpty()) {
            out.text("error", performance.error());
        }
    }

    void gate(GateOutcome gate) {
        out.text("policy", gate.policy());
        out.text("source", gate.source());
        out.flag("crossed", gate.crossed());
        out.objects("checks", gate.checks(), check -> {
            out.text("rule", check.rule());
            out.text("metric", check.metric());
            out.text("facet", check.facet());
            out.text("group", check.group());
            out.text("severity", check.severity());
            out.text("verdict", check.verdict().map(Wording::of));
            out.text("observed", check.observed());
            out.text("bound", check.bound());
            out.text("message", check.message());
            out.text("waiver", check.waiver());
            out.flag("blocking", check.blocking());
        });
    }
}
