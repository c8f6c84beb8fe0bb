// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ModelSummary;
import io.plumbline.explain.results.ShapleyPlan;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The model and how it was asked.
 *
 * @param explained words and results
 */
record ModelPart(Explained explained) {
    private static final Map<String, String> ENGINES = Map.of("exact", "exact: every coalition of features",
            "odd-regression", "regression on the odd part of the game", "kernel-regression",
            "Kernel SHAP regression, paired and without replacement", "antithetic-walks",
            "antithetic permutation walks", "tree-interventional", "interventional TreeSHAP (exact)",
            "tree-path-dependent", "path-dependent TreeSHAP (exact)");

    Part part() {
        List<String> sentences = new ArrayList<>();
        explained.results().shapley().ifPresent(shapley -> sentences.add(plan(shapley.plan())));
        explained.results().notices()
                .forEach(notice -> sentences.add((notice.severity() == io.plumbline.measure.Notice.Severity.WARNING
                        ? "Warning"
                        : "Note") + " on " + Names.shown(notice.subject()) + ": " + Names.clean(notice.message())));
        return new Part("model", "The model and how it was asked", sentences, facts(), List.of(), List.of(), List.of());
    }

    private static String plan(ShapleyPlan plan) {
        return "Values by " + ENGINES.getOrDefault(plan.engine(), plan.engine()) + ". "
                + sentence(plan.reason()) + " " + sentence(plan.game());
    }

    private static String sentence(String text) {
        String clean = Names.capital(Names.clean(text).strip());
        return clean.isEmpty() || clean.endsWith(".") ? clean : clean + ".";
    }

    private Map<String, String> facts() {
        ModelSummary model = explained.results().model();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Model", Names.shown(model.kind()));
        facts.put("From", Names.shown(model.source()));
        facts.put("Identity", Names.shown(model.identity()));
        facts.put("Inputs", Sentences.plural(model.features().size(), "feature"));
        facts.put("Outputs",
                String.join(", ", model.outputs().stream().limit(Explained.MOST).map(Names::brief).toList())
                        + " (" + Names.shown(model.outputScale()) + ")");
        explained.results().baseline().ifPresent(baseline -> facts.put("Background",
                Sentences.plural(baseline.rows().size(), "row") + ", " + Names.shown(baseline.origin())));
        explained.results().shapley().ifPresent(shapley -> plan(facts, shapley.plan()));
        facts.put("Model calls", Figures.count(model.calls()) + " rows in " + Figures.value(model.seconds()) + " s"
                + (model.deterministic() ? "" : "; asked twice, it gave different answers"));
        return facts;
    }

    private static void plan(Map<String, String> facts, ShapleyPlan plan) {
        facts.put("Unit of attributions", plan.unit().equals("output") ? "the model's output" : plan.unit());
        if (plan.coalitions() > 0) {
            facts.put("Coalitions per row", "at most " + Figures.count(plan.coalitions()));
        }
        facts.put("Calls for attributions", Figures.count(plan.calls()) + " (foreseen: "
                + Figures.count(plan.forecastCalls()) + ")");
        facts.put("Seed", Long.toString(plan.seed()));
        if (plan.targetError() > 0) {
            facts.put("Stopped at", "an error of " + Figures.percent(plan.targetError()) + " of the range of values");
        }
    }
}
