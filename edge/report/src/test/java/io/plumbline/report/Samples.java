// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.data.ColumnType;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.DatasetSummary;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.LabelSummary;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Results to write reports of: a credit model as one would meet it, and one that has everything go wrong. */
final class Samples {
    static final String SCRIPT = "<script>alert('x')</script>";
    static final String HEBREW = "\u05e9\u05dc\u05d5\u05dd";
    static final String EMOJI = "\ud83d\udc69\u200d\ud83d\udcbb";

    private Samples() {}

    static AnalysisResults german(Mode mode) {
        FacetResults sex = SampleFacets.facet("sex", SampleGroups.of("male", 690, 395, 45, 104, 146),
                SampleGroups.of("female", 310, 166, 67, 35, 42));
        FacetResults age = SampleFacets.facet("age_band", SampleGroups.of("middle-aged", 548, 329, 52, 68, 99),
                SampleGroups.of("younger", 303, 119, 44, 58, 82), SampleGroups.of("older", 149, 113, 16, 13, 7));
        return new AnalysisResults(provenance("examples/german-credit/german.csv"), dataset(1000), label(true), mode, 0,
                decisions(), notices(), List.of(sex, age), Optional.of(performance()), List.of(SampleGroups.crossed()),
                Optional.of(subgroups()), Optional.of(gate()));
    }

    static AnalysisResults nasty() {
        return new AnalysisResults(provenance("s3://" + SCRIPT + "/" + HEBREW + ".csv"), dataset(1_234_567),
                label(false),
                Mode.COMPAT, 10, decisions(),
                List.of(new Notice("n", Notice.Severity.WARNING, SCRIPT, "value " + SCRIPT + " " + HEBREW + "\u0000",
                        Map.of())),
                List.of(SampleFacets.undefined(), SampleFacets.suppressed(), SampleFacets.manyGroups(40),
                        SampleFacets.oneGroup()),
                Optional.of(new PerformanceResults("y", List.of(), List.of(), Map.of(), "Positive " + SCRIPT)),
                List.of(), Optional.of(new SubgroupSearch(List.of(SCRIPT), "accuracy", 3, 30, 0, List.of())),
                Optional.empty());
    }

    static AnalysisResults many() {
        return new AnalysisResults(provenance("d.csv"), dataset(8200), label(true), Mode.STRICT, 0, List.of(),
                List.of(),
                List.of(SampleFacets.manySplits(40)), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    static AnalysisResults empty() {
        return new AnalysisResults(provenance("d.csv"), dataset(0), label(false), Mode.STRICT, 0, List.of(), List.of(),
                List.of(), Optional.empty(), List.of(), Optional.empty(), Optional.empty());
    }

    private static Provenance provenance(String dataset) {
        return new Provenance("0.1.0", "2026-11-21T08:15:30Z", """
                {
                  "version": "1.0",
                  "label": "credit",
                  "facet": [{"name_or_index": "sex", "value_or_threshold": ["female"]}]
                }
                """, "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08", dataset,
                "2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae", 42, 1000, 0.95);
    }

    private static DatasetSummary dataset(long rows) {
        return new DatasetSummary("text/csv", 1, rows, List.of("status", "duration", "credit_history", "purpose", "sex",
                "age_band", "credit", "predicted"), List.of(), Optional.empty(),
                rows == 0
                        ? List.of()
                        : List.of(new DatasetSummary.MissingValues("sex", "facet", 12, "left out of this facet")));
    }

    private static LabelSummary label(boolean predictions) {
        return new LabelSummary("credit", "1", "credit = good", List.of("good", "bad"),
                predictions ? Optional.of("predicted") : Optional.empty(),
                predictions ? Optional.of("score") : Optional.empty(),
                predictions ? Optional.of(0.5) : Optional.empty());
    }

    private static List<TypeDecision> decisions() {
        return List.of(
                new TypeDecision("sex", "facet", ColumnType.TEXT, 2, 1000, TypeDecision.Choice.CATEGORICAL,
                        "text that is not all whole numbers", TypeDecision.Choice.CATEGORICAL, "the values are words",
                        Optional.empty()),
                new TypeDecision("age", "facet", ColumnType.WHOLE, 53, 1000, TypeDecision.Choice.CONTINUOUS,
                        "whole numbers with 5.3% distinct values, at least 5%", TypeDecision.Choice.CONTINUOUS,
                        "one threshold was given for numbers", Optional.of(TypeDecision.Choice.CONTINUOUS)));
    }

    private static List<Notice> notices() {
        return List.of(new Notice("threshold-read-as-category", Notice.Severity.WARNING, "age",
                "The original treats threshold 40 as the category age = 40; strict reads it as age > 40.", Map.of()),
                new Notice("rows-left-out", Notice.Severity.INFO, "sex", "12 rows without a value were left out.",
                        Map.of("rows", "12")));
    }

    private static PerformanceResults performance() {
        return new PerformanceResults("credit",
                List.of(new PerformanceResults.NamedValue("Accuracy", "Accuracy", 0.749),
                        new PerformanceResults.NamedValue("Precision", "Acceptance Rate / Precision", 0.834),
                        new PerformanceResults.NamedValue("Recall", "True Positive Rate / Recall", 0.801),
                        new PerformanceResults.NamedValue("F1", "F1 Score", 0.817)),
                List.of(0.561, 0.112, 0.139, 0.188), Map.of("good", Map.of("good", 561.0, "bad", 139.0)), "");
    }

    private static SubgroupSearch subgroups() {
        return new SubgroupSearch(List.of("sex", "age_band", "purpose", "housing"), "selection_rate", 3, 30, 412,
                List.of(subgroup(List.of("age_band = younger", "housing = rent"), 140, 0.407, 0.717, 0.0004, 0.011),
                        subgroup(List.of("sex = male", "age_band = younger"), 181, 0.47, 0.718, 0.00002, 0.008),
                        subgroup(List.of("purpose = education"), 50, 0.48, 0.685, 0.012, 0.47)));
    }

    private static SubgroupSearch.Subgroup subgroup(List<String> conditions, long rows, double rate, double rest,
            double p, double adjusted) {
        double error = 1.96 * Math.sqrt(rate * (1 - rate) / rows + rest * (1 - rest) / (1000 - rows));
        double gap = rest - rate;
        return new SubgroupSearch.Subgroup(conditions, "selection_rate", rows, rate, rest, gap,
                new Interval(gap - error, gap + error, 0.95, "newcombe"), p, adjusted);
    }

    private static GateOutcome gate() {
        return new GateOutcome("four-fifths", "preset four-fifths",
                List.of(new GateOutcome.Check("four-fifths rule", "DI", "sex", "female", "error",
                        Optional.of(Verdict.PASS), "1.17",
                        "at least 0.80", "DI 1.17 (95% CI 1.07 to 1.29) is not below 0.80.", Optional.empty(), false),
                        new GateOutcome.Check("four-fifths rule", "DI", "age_band", "younger", "error",
                                Optional.of(Verdict.FAIL),
                                "0.76", "at least 0.80", "DI 0.76 (95% CI 0.68 to 0.85) is below 0.80.",
                                Optional.empty(),
                                true),
                        new GateOutcome.Check("four-fifths rule", "DI", "age_band", "older", "warning",
                                Optional.of(Verdict.NOT_ENOUGH_EVIDENCE), "1.24", "at least 0.80",
                                "Too few rows to tell.",
                                Optional.of("waived by risk@example.org until 2027-01-31: rebuilt next quarter"),
                                false)),
                true);
    }
}
