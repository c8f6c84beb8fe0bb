// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.explain.results.ReasonResults;
import java.util.ArrayList;
import java.util.List;

/**
 * Principal reasons of adverse decisions.
 *
 * @param reasons what was found
 */
record ReasonsPart(ReasonResults reasons) {
    private static final int MOST = 10;

    Part part() {
        List<List<String>> rows = reasons.decisions().stream().limit(MOST).map(ReasonsPart::row).toList();
        long left = reasons.decisions().size() - rows.size();
        List<String> sentences = new ArrayList<>(List.of("Compared with: " + Names.clean(reasons.baseline())
                + ". A reason"
                + " is only given when its interval leaves out 0 and the order of the reasons is stable; otherwise the"
                + " decision is referred to a person."));
        if (left > 0) {
            sentences.add(Sentences.plural(left, "more decision") + ": see explanations_shap/reasons.csv.");
        }
        return Part.of("decisions-with-reasons", "", sentences, List.of(Exhibit.of(new FigureTable(
                "Adverse decisions, " + (left > 0 ? "the first " + rows.size() : "all"),
                List.of("Row", Names.brief(reasons.output()), "Principal reasons, most adverse first"), rows, false))));
    }

    String sentence() {
        long referred = reasons.decisions().stream().filter(decision -> decision.reasons().isEmpty()).count();
        return Sentences.plural(reasons.decisions().size(), "decision") + " with " + Names.shown(reasons.output())
                + (reasons.adverseBelow() ? " below " : " above ") + Figures.value(reasons.threshold())
                + (referred == 0 ? "; all have reasons." : "; " + Figures.count(referred) + " referred to a person.");
    }

    private static List<String> row(ReasonResults.Decision decision) {
        StringBuilder text = new StringBuilder();
        if (decision.reasons().isEmpty()) {
            text.append("Refer to a person\n").append(Names.clean(decision.refer()));
        }
        for (ReasonResults.Reason reason : decision.reasons()) {
            text.append(text.isEmpty() ? "" : "\n").append(Names.shown(reason.code())).append(": ")
                    .append(Names.shown(reason.text())).append(" (").append(Names.brief(reason.group())).append(", ")
                    .append(Figures.value(reason.contribution())).append("; ")
                    .append(Figures.level(reason.interval().level())).append(' ')
                    .append(Figures.interval(reason.interval())).append(')');
        }
        return List.of(Figures.count(decision.row()), Figures.value(decision.score()), text.toString());
    }
}
