// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Verdict;
import io.plumbline.report.Figures;
import io.plumbline.report.Sentences;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The metrics of one comparison, a line each: value, interval, rows, verdict, and the other mode's value where it differs. */
final class MetricTable {
    private static final String NONE = "-";
    private static final String NOT_ESTIMABLE = "not estimable";

    private final Terminal terminal;
    private final Mode mode;
    private final String level;

    MetricTable(Terminal terminal, AnalysisResults results) {
        this.terminal = terminal;
        this.mode = results.mode();
        this.level = Figures.level(results.provenance().level());
    }

    /** Prints {@code metrics}, each line after {@code indent}. */
    void print(List<MetricResult> metrics, String indent) {
        TextTable table = new TextTable(TextTable.LEFT, TextTable.RIGHT, TextTable.LEFT, TextTable.RIGHT,
                TextTable.LEFT,
                TextTable.RIGHT);
        boolean differs = metrics.stream().anyMatch(metric -> !other(metric).isEmpty());
        for (Stage stage : Stage.values()) {
            List<MetricResult> ofStage = metrics.stream().filter(metric -> metric.stage() == stage).toList();
            if (!ofStage.isEmpty()) {
                table.row(Paint.DIM.on(terminal), stage == Stage.PRE_TRAINING ? "data" : "model", "value", level, "n",
                        "verdict", differs ? otherMode() : "");
                ofStage.forEach(metric -> table.row(paint(metric), cells(metric)));
            }
        }
        table.print(terminal.out(), indent);
    }

    private String[] cells(MetricResult metric) {
        Optional<Interval> interval = mode == Mode.STRICT ? metric.interval() : metric.compatInterval();
        return new String[]{metric.name(), value(metric), interval.map(Figures::interval).orElse(NONE),
                Figures.count(metric.n()), judgement(metric).map(this::verdict).orElse(""), other(metric)};
    }

    private String value(MetricResult metric) {
        return mode == Mode.STRICT ? strict(metric) : compat(metric);
    }

    /** Returns the other mode's value, where a reader would see another figure than the one shown. */
    private String other(MetricResult metric) {
        String shown = value(metric);
        String other = mode == Mode.STRICT ? compat(metric) : strict(metric);
        return shown.equals(other) || other.equals(NONE) ? "" : other;
    }

    private String otherMode() {
        return mode == Mode.STRICT ? "compat" : "strict";
    }

    private static String strict(MetricResult metric) {
        return metric.strict() instanceof Measurement.Defined(double value) ? Figures.value(value) : NOT_ESTIMABLE;
    }

    private static String compat(MetricResult metric) {
        return metric.compat().map(Figures::value).map(text -> text.startsWith("error") ? "error" : text).orElse(NONE);
    }

    private Optional<Judgement> judgement(MetricResult metric) {
        return mode == Mode.STRICT ? metric.judgement() : metric.compatJudgement();
    }

    private String verdict(Judgement judgement) {
        String sign = switch (judgement.verdict()) {
            case PASS -> terminal.symbols() ? "✓ " : "+ ";
            case FAIL -> terminal.symbols() ? "✗ " : "x ";
            case NOT_ENOUGH_EVIDENCE -> "? ";
        };
        return sign + Sentences.verdict(judgement.verdict());
    }

    private UnaryOperator<String> paint(MetricResult metric) {
        Optional<Verdict> verdict = judgement(metric).map(Judgement::verdict);
        return (verdict.equals(Optional.of(Verdict.FAIL)) ? Paint.FAIL : Paint.PLAIN).on(terminal);
    }
}
