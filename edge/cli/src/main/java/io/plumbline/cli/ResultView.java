// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.analysis.JobResults;
import io.plumbline.explain.results.ExplanationResults;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.measure.Notice;
import io.plumbline.report.Figures;
import io.plumbline.report.Names;
import io.plumbline.report.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An analysis on the terminal: what was found first, then the figures, then what a reader must know. */
final class ResultView {
    private static final int SPLITS_WITH_TABLE = 6;
    private static final int SPLITS_IN_ALL = 20;
    private static final int SUBGROUPS = 3;
    private static final int NOTICES = 12;
    private static final String INDENT = "  ";

    private final Terminal terminal;
    private final Prose prose;
    private final AnalysisResults results;
    private final Optional<ExplanationResults> explanations;
    private int splits;

    ResultView(Terminal terminal, JobResults results) {
        this.terminal = terminal;
        this.prose = new Prose(terminal);
        this.results = results.analysis();
        this.explanations = results.explanations();
    }

    /** Prints all of it. */
    void print() {
        if (!results.facets().isEmpty()) {
            bias();
        }
        explanations.ifPresent(found -> new ExplanationView(terminal, found).print());
        notices();
        results.gate().ifPresent(this::gate);
    }

    private void bias() {
        prose.paragraph(Paint.BOLD, Sentences.headline(results), "");
        prose.paragraph(Paint.PLAIN, Sentences.scope(results), "");
        prose.paragraph(Paint.PLAIN, Sentences.verdicts(results), "");
        for (FacetResults facet : results.facets()) {
            facet(facet);
        }
        results.subgroups().ifPresent(this::subgroups);
    }

    private void facet(FacetResults facet) {
        for (SplitResults split : facet.splits()) {
            if (splits++ < SPLITS_IN_ALL) {
                split(split);
            }
        }
        if (splits > SPLITS_IN_ALL) {
            prose.heading(
                    "... and " + Figures.count(splits - SPLITS_IN_ALL) + " more comparisons, which the reports show");
            splits = SPLITS_IN_ALL;
        }
        if (facet.groups().groups().size() > 2) {
            Sentences.comparison(facet.groups())
                    .ifPresent(sentence -> prose.paragraph(Paint.PLAIN, sentence, INDENT));
        }
    }

    private void split(SplitResults split) {
        prose.heading(Names.shown(split.disadvantaged()) + " against " + Names.shown(split.advantaged()));
        prose.paragraph(Paint.PLAIN, Sentences.split(split, results), INDENT);
        if (!split.suppressed() && splits <= SPLITS_WITH_TABLE) {
            new MetricTable(terminal, results).print(split.metrics(), INDENT);
        }
    }

    private void subgroups(SubgroupSearch search) {
        prose.heading("Subgroups");
        prose.paragraph(Paint.PLAIN, Sentences.subgroups(search), INDENT);
        if (search.worst().size() < 2) {
            return;
        }
        TextTable table = new TextTable(TextTable.LEFT, TextTable.RIGHT, TextTable.RIGHT, TextTable.RIGHT,
                TextTable.RIGHT, TextTable.RIGHT);
        table.row(Paint.DIM.on(terminal), "subgroup", "rows", "inside", "outside", "difference",
                "corrected p");
        search.worst().stream().limit(SUBGROUPS)
                .forEach(worst -> table.row(Names.brief(String.join(", ", worst.conditions())),
                        Figures.count(worst.rows()), Figures.value(worst.rate()), Figures.value(worst.restRate()),
                        Figures.value(worst.gap()), Figures.probability(worst.adjustedPValue())));
        table.print(terminal.out(), INDENT);
    }

    private void notices() {
        List<Notice> notices = Stream
                .concat(results.notices().stream(), explanations.stream().flatMap(found -> found.notices().stream()))
                .toList();
        if (notices.isEmpty()) {
            return;
        }
        prose.heading("Good to know");
        notices.stream().sorted((left, right) -> right.severity().compareTo(left.severity())).limit(NOTICES)
                .forEach(notice -> prose.item(notice.severity() == Notice.Severity.WARNING ? Paint.UNSURE : Paint.PLAIN,
                        notice.message()));
        if (notices.size() > NOTICES) {
            prose.item(Paint.PLAIN, Figures.count(notices.size() - NOTICES) + " more in results.json and the reports.");
        }
    }

    private void gate(GateOutcome gate) {
        prose.heading("Gate");
        prose.paragraph(gate.crossed() ? Paint.FAIL : Paint.PASS, Sentences.gate(gate), INDENT);
        gate.checks().stream().filter(GateOutcome.Check::blocking)
                .forEach(check -> prose.item(Paint.FAIL, check.message()));
    }
}
