// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.ColumnType;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.DatasetSummary;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.LabelSummary;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Small results with figures of the German credit data, for documents that are compared letter by letter. */
final class Results {
    private static final GroupCounts MEN = new GroupCounts(690, 499, 0, 0, 0, 0, 690);
    private static final GroupCounts WOMEN = new GroupCounts(310, 201, 0, 0, 0, 0, 310);

    private Results() {}

    static AnalysisResults german() {
        return of(List.of(sex()));
    }

    /** Returns results whose facets, named {@code facets} ("sex" if none), have one split with {@code metrics}. */
    static AnalysisResults with(List<MetricResult> metrics, String... facets) {
        return of(Stream.of(facets.length == 0 ? new String[]{"sex"} : facets).map(
                name -> new FacetResults(name, List.of(women(metrics, false)), table())).toList());
    }

    private static AnalysisResults of(List<FacetResults> facets) {
        return new AnalysisResults(
                new Provenance("0.1.0", "2026-11-21T08:00:00Z", "{}", "0a".repeat(32), "german.csv", "ff".repeat(32), 7,
                        1000,
                        0.95),
                new DatasetSummary("text/csv", 1, 1000, List.of("sex", "credit"), List.of(), Optional.empty(),
                        List.of()),
                new LabelSummary("credit", "good", "credit = good", List.of("good", "bad"), Optional.empty(),
                        Optional.empty(), Optional.empty()),
                Mode.STRICT, 10, List.of(decision()), List.of(notice()), facets, Optional.empty(), List.of(),
                Optional.empty(), Optional.empty());
    }

    private static TypeDecision decision() {
        return new TypeDecision("sex", "facet", ColumnType.TEXT, 2, 1000, TypeDecision.Choice.CATEGORICAL, "it is text",
                TypeDecision.Choice.CATEGORICAL, "it is text", Optional.empty());
    }

    private static Notice notice() {
        return new Notice("rare-value", Notice.Severity.INFO, "sex", "1 value is rare.",
                Map.of("values", "1", "rows", "3"));
    }

    private static FacetResults sex() {
        List<MetricResult> metrics = List.of(difference(), failed(), infinite());
        return new FacetResults("sex", List.of(women(metrics, false), women(metrics, true)), table());
    }

    private static GroupTable table() {
        return new GroupTable(List.of("sex"), group("(all)", MEN, false),
                List.of(group("male", MEN, false), group("female", WOMEN, true)), List.of(),
                Map.of("demographic_parity_ratio", Measurement.undefined("there are no predictions")), List.of());
    }

    private static GroupTable.Group group(String value, GroupCounts counts, boolean suppressed) {
        return new GroupTable.Group(List.of(value), counts, suppressed, Map.of("positive_label_rate",
                new GroupTable.Measured(Measurement.of(0.7231884057971014), Optional.empty(), 499, 690)));
    }

    private static SplitResults women(List<MetricResult> metrics, boolean suppressed) {
        return new SplitResults("female", "sex = female", "sex = male", MEN, WOMEN, 0,
                Optional.of(new FacetStats(0.31, List.of(0.6483870967741936, 0.3516129032258065), List.of())),
                metrics, suppressed);
    }

    static MetricResult difference() {
        return new MetricResult("DPL", Stage.PRE_TRAINING, Optional.of(CompatValue.of(0.07480130902290782)),
                Optional.empty(),
                Optional.empty(), Measurement.of(0.07480130902290782),
                Optional.of(new Interval(0.013, 0.138, 0.95, "newcombe")),
                Optional.of(new Judgement(Verdict.NOT_ENOUGH_EVIDENCE, "|DPL| at most 0.10", "Plumbline default",
                        "The interval holds the bound.", Optional.of(-0.1), Optional.of(0.1))),
                1000, List.of(new MetricResult.Ratio("positive label rate of a", 499, 690)), Optional.of(0.0165),
                Optional.empty(), Optional.empty());
    }

    private static MetricResult failed() {
        return new MetricResult("CDDL", Stage.PRE_TRAINING,
                Optional.of(CompatValue.failed("Group variable is empty or not provided")),
                Optional.empty(), Optional.empty(), Measurement.undefined("there is no group variable"),
                Optional.empty(),
                Optional.empty(), 1000, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static MetricResult infinite() {
        return new MetricResult("DI", Stage.POST_TRAINING, Optional.of(CompatValue.of(Double.POSITIVE_INFINITY)),
                Optional.of(new Interval(1.5, Double.POSITIVE_INFINITY, 0.95, "log")), Optional.empty(),
                Measurement.undefined("nobody of facet a is predicted positive"), Optional.empty(), Optional.empty(),
                1000,
                List.of(), Optional.empty(), Optional.empty(), Optional.of("The original divides by zero."));
    }

    /** Returns a metric that the original knows nothing of. */
    static MetricResult ownMetric() {
        return new MetricResult("OWN", Stage.PRE_TRAINING, Optional.empty(), Optional.empty(), Optional.empty(),
                Measurement.of(1), Optional.empty(), Optional.empty(), 1000, List.of(), Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
