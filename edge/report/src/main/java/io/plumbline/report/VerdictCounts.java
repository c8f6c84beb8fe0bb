// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * How many values met their rules.
 *
 * @param pass values inside their bounds
 * @param fail values outside their bounds
 * @param unsure values that could not be told
 */
record VerdictCounts(long pass, long fail, long unsure) {

    /** Counts over all facet values of a run, in its mode. */
    static VerdictCounts of(AnalysisResults results) {
        return of(results.facets().stream().flatMap(facet -> facet.splits().stream())
                .filter(split -> !split.suppressed()).flatMap(split -> split.metrics().stream()).toList(),
                results.mode());
    }

    /** Counts over {@code metrics} in {@code mode}. */
    static VerdictCounts of(List<MetricResult> metrics, Mode mode) {
        List<Verdict> verdicts = metrics.stream().flatMap(metric -> judgement(metric, mode).stream())
                .map(Judgement::verdict).toList();
        return new VerdictCounts(number(verdicts, Verdict.PASS), number(verdicts, Verdict.FAIL),
                number(verdicts, Verdict.NOT_ENOUGH_EVIDENCE));
    }

    /** Returns the judgement a reader sees in {@code mode}. */
    static Optional<Judgement> judgement(MetricResult metric, Mode mode) {
        return mode == Mode.STRICT ? metric.judgement() : metric.compatJudgement();
    }

    long judged() {
        return pass + fail + unsure;
    }

    private static long number(List<Verdict> verdicts, Verdict wanted) {
        return verdicts.stream().filter(wanted::equals).count();
    }
}
