// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One line of a verdict table, as text.
 *
 * @param metric what it shows
 * @param title name in full
 * @param value value in the mode of the run
 * @param interval its interval, empty text without
 * @param rows number of rows it rests on
 * @param parts the shares it is made of
 * @param probability its p-value, empty text without
 * @param adjusted the corrected p-value, empty text without
 * @param judgement what the rule in force says
 * @param other value in the other mode
 * @param otherInterval interval of that
 * @param difference why the two differ, empty text when they do not
 */
record MetricRow(MetricResult metric, String title, Shown value, String interval, String rows, List<String> parts,
        String probability, String adjusted, Optional<Judgement> judgement, Shown other, String otherInterval,
        String difference) {

    static MetricRow of(MetricResult metric, AnalysisResults results) {
        Mode mode = results.mode();
        Mode otherMode = mode == Mode.STRICT ? Mode.COMPAT : Mode.STRICT;
        return new MetricRow(metric, Titles.of(metric.name()), Shown.of(metric, mode), interval(metric, mode),
                Figures.count(metric.n()), parts(metric, results.dataset().weight().isPresent()),
                metric.pValue().map(Figures::probability).orElse(""),
                metric.adjustedPValue().map(Figures::probability).orElse(""), VerdictCounts.judgement(metric, mode),
                Shown.of(metric, otherMode), interval(metric, otherMode),
                metric.difference().map(Names::clean).orElse(""));
    }

    String name() {
        return metric.name();
    }

    /** Returns the value with its interval, as a chart shows it. */
    String valueAndInterval() {
        return interval.isEmpty() ? value.line() : value.line() + " (" + interval + ")";
    }

    /** Returns whether both modes show the same, so that one of them says it all. */
    boolean agrees() {
        return difference.isEmpty() && other.equals(value);
    }

    private static String interval(MetricResult metric, Mode mode) {
        return Sentences.shownInterval(metric, mode).map(Figures::interval).orElse("");
    }

    /** Returns the shares; when they are the same share of a and of d, its name once and then both. */
    private static List<String> parts(MetricResult metric, boolean weighted) {
        String how = weighted ? " by weight" : "";
        Optional<Pair> pair = Pair.of(metric);
        if (pair.isEmpty()) {
            return metric.parts().stream().map(part -> Names.shown(part.name()) + how + ": " + share(part)).toList();
        }
        List<String> lines = new ArrayList<>();
        lines.add(pair.get().name() + how);
        lines.add("a: " + share(pair.get().a()));
        lines.add("d: " + share(pair.get().d()));
        return lines;
    }

    private static String share(MetricResult.Ratio part) {
        return Figures.weight(part.numerator()) + " of " + Figures.weight(part.denominator());
    }
}
