// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.explain.results.GlobalRanking;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.explain.results.ReasonResults;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.measure.Verdict;
import io.plumbline.report.Figures;
import io.plumbline.report.Names;
import java.util.Comparator;
import java.util.List;

/** What was found out about a model, on the terminal: what drives it most, how that was computed, and what the checks say. */
final class ExplanationView {
    private static final String INDENT = "  ";
    private static final int LISTED = 10;

    private final Terminal terminal;
    private final Prose prose;
    private final ExplanationResults results;

    ExplanationView(Terminal terminal, ExplanationResults results) {
        this.terminal = terminal;
        this.prose = new Prose(terminal);
        this.results = results;
    }

    void print() {
        prose.heading("What drives the model");
        prose.paragraph(Paint.PLAIN, results.model().kind() + ", asked for " + Figures.count(results.model().calls())
                + " rows.", INDENT);
        results.shapley().ifPresent(this::attributions);
        results.text().ifPresent(text -> prose.paragraph(Paint.PLAIN,
                Figures.count(text.documents().size()) + " texts explained by " + text.granularity() + ".", INDENT));
        if (!results.dependence().isEmpty()) {
            prose.paragraph(Paint.PLAIN, "Dependence drawn for "
                    + Names.brief(String.join(", ", results.dependence().stream().map(one -> one.feature()).toList()))
                    + ".", INDENT);
        }
        checks();
        results.reasons().ifPresent(this::reasons);
    }

    private void attributions(ShapleyResults shapley) {
        prose.paragraph(Paint.PLAIN, "Shapley values by " + shapley.plan().engine() + ": " + shapley.plan().reason()
                + ". Game: " + shapley.plan().game() + ".", INDENT);
        List<GlobalRanking> asked = shapley.global().stream()
                .filter(ranking -> ranking.aggregation().equals(shapley.aggregation())).toList();
        if (asked.isEmpty()) {
            return;
        }
        GlobalRanking ranking = asked.getLast();
        terminal.out().println();
        TextTable table = new TextTable(TextTable.LEFT, TextTable.RIGHT, TextTable.RIGHT);
        table.row(Paint.DIM.on(terminal), "attribution to " + Names.brief(ranking.output()), ranking.aggregation(),
                "interval");
        ranking.values().stream().sorted(Comparator.comparingDouble(value -> -Math.abs(value.value()))).limit(LISTED)
                .forEach(value -> table.row(Names.brief(value.name()), Figures.value(value.value()), interval(value)));
        table.print(terminal.out(), INDENT);
        if (ranking.values().size() > LISTED) {
            prose.paragraph(Paint.DIM, "and " + Figures.count(ranking.values().size() - LISTED)
                    + " more, which the reports show", INDENT);
        }
    }

    private static String interval(Attributed value) {
        return value.interval().map(interval -> Figures.value(interval.low()) + " to " + Figures.value(interval.high()))
                .orElse("");
    }

    private void checks() {
        for (QualityCheck check : results.quality()) {
            if (check.verdict() != Verdict.PASS) {
                prose.item(check.verdict() == Verdict.FAIL ? Paint.FAIL : Paint.UNSURE, check.message());
            }
        }
        long passed = results.quality().stream().filter(check -> check.verdict() == Verdict.PASS).count();
        if (passed > 0) {
            prose.item(Paint.PASS, passed + " of " + results.quality().size() + " checks of the attributions passed.");
        }
    }

    private void reasons(ReasonResults reasons) {
        long referred = reasons.decisions().stream().filter(decision -> !decision.refer().isEmpty()).count();
        prose.paragraph(Paint.PLAIN, Figures.count(reasons.decisions().size()) + " adverse decisions: "
                + Figures.count(reasons.decisions().size() - referred) + " with reasons that are sure, "
                + Figures.count(referred) + " to be referred to a person.", INDENT);
    }
}
