// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.explain.results.BaselineSummary;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.ModelSummary;
import io.plumbline.explain.results.PermutationImportance;
import io.plumbline.explain.results.TextResults;

/**
 * Writes explanations.
 *
 * @param out where to
 * @param numbers how its numbers are written
 */
record ExplanationWriter(JsonOutput out, NumberWriter numbers) {
    ExplanationWriter(JsonOutput out) {
        this(out, new NumberWriter(out));
    }

    void explanations(ExplanationResults results) {
        DependenceWriter curves = new DependenceWriter(out);
        TrustWriter trust = new TrustWriter(out);
        out.object("model", _ -> model(results.model()));
        results.baseline().ifPresent(baseline -> out.object("baseline", _ -> baseline(baseline)));
        results.shapley().ifPresent(shapley -> out.object("shapley",
                _ -> new ShapleyWriter(out, shapley, results.model().outputs()).write()));
        results.text().ifPresent(text -> out.object("text", _ -> text(text)));
        results.permutation().ifPresent(found -> out.object("permutation", _ -> permutation(found)));
        out.objects("dependence", results.dependence(), curves::dependence);
        out.objects("pairs", results.pairs(), curves::pair);
        out.objects("quality", results.quality(), trust::check);
        results.reasons().ifPresent(reasons -> out.object("reasons", _ -> trust.reasons(reasons)));
        out.objects("gaps", results.gaps(), trust::gap);
        out.objects("proxies", results.proxies(), trust::proxy);
        out.objects("notices", results.notices(), new RunWriter(out)::notice);
    }

    private void model(ModelSummary model) {
        out.text("kind", model.kind());
        out.text("identity", model.identity());
        out.text("source", model.source());
        out.texts("features", model.features());
        out.texts("outputs", model.outputs());
        out.text("output_scale", model.outputScale());
        out.flag("deterministic", model.deterministic());
        out.number("calls", model.calls());
        out.number("seconds", model.seconds());
    }

    private void baseline(BaselineSummary baseline) {
        out.text("origin", baseline.origin());
        out.number("rows", baseline.rows().size());
        out.flag("synthesised", baseline.synthesised());
    }

    private void text(TextResults text) {
        out.text("granularity", text.granularity());
        out.text("language", text.language());
        out.texts("outputs", text.outputs());
        out.numbers("base", text.base());
        out.number("documents", text.documents().size());
    }

    private void permutation(PermutationImportance found) {
        out.text("metric", found.metric());
        out.number("repeats", found.repeats());
        out.number("score", found.score());
        out.objects("drops", found.drops(), numbers::attributed);
    }
}
