// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.ColumnType;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.DatasetSummary;
import io.plumbline.fairness.results.FacetResults;
import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.GateOutcome;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.GroupTable;
import io.plumbline.fairness.results.Judgement;
import io.plumbline.fairness.results.LabelSummary;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.Mode;
import io.plumbline.fairness.results.PerformanceResults;
import io.plumbline.fairness.results.Provenance;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.fairness.results.SubgroupSearch;
import io.plumbline.fairness.results.TypeDecision;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import io.plumbline.measure.Notice;
import io.plumbline.measure.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Draws results of every shape: each optional part there or not, lists empty or not, every kind of value. */
final class RandomResults {
    private final Random random;

    RandomResults(Random random) {
        this.random = random;
    }

    AnalysisResults results() {
        return new AnalysisResults(
                new Provenance("0.1.0", "2026-11-21T08:00:00Z", "{\"label\": \"credit\"}\n", "0a".repeat(32),
                        "german.csv",
                        "ff".repeat(32), random.nextLong(), random.nextInt(2000), 0.95),
                new DatasetSummary("text/csv", 1, count(), texts(), texts(), maybe(this::text),
                        list(() -> new DatasetSummary.MissingValues(text(), "facet", count(), text()))),
                new LabelSummary(text(), text(), text(), texts(), maybe(this::text), maybe(this::text),
                        maybe(this::finite)),
                one(Mode.values()), count(), list(this::decision), list(this::notice), list(this::facet),
                maybe(this::performance), list(this::table), maybe(this::search), maybe(this::gate));
    }

    private TypeDecision decision() {
        return new TypeDecision(text(), "label", one(ColumnType.values()), count(), count(),
                one(TypeDecision.Choice.values()), text(), one(TypeDecision.Choice.values()), text(),
                maybe(() -> one(TypeDecision.Choice.values())));
    }

    private Notice notice() {
        return new Notice(text(), one(Notice.Severity.values()), text(), text(), map(this::text));
    }

    private FacetResults facet() {
        return new FacetResults(text(), list(this::split), table());
    }

    private SplitResults split() {
        return new SplitResults(text(), text(), text(), counts(), counts(), count(),
                maybe(() -> new FacetStats(any(), List.of(any(), any()), list(this::any))), list(this::metric),
                random.nextBoolean());
    }

    private MetricResult metric() {
        return new MetricResult(text(), one(Stage.values()), maybe(this::compat), maybe(this::interval),
                maybe(this::judgement), measurement(), maybe(this::interval), maybe(this::judgement), count(),
                list(() -> new MetricResult.Ratio(text(), finite(), finite())), maybe(random::nextDouble),
                maybe(random::nextDouble), maybe(this::text));
    }

    private Judgement judgement() {
        return new Judgement(one(Verdict.values()), text(), text(), text(), maybe(this::finite), maybe(this::finite));
    }

    private GroupTable table() {
        return new GroupTable(texts(), group(), list(this::group), list(this::comparison), map(this::measurement),
                texts());
    }

    private GroupTable.Group group() {
        return new GroupTable.Group(texts(), counts(), random.nextBoolean(),
                map(() -> new GroupTable.Measured(measurement(), maybe(this::interval), finite(), finite())));
    }

    private GroupTable.Comparison comparison() {
        return new GroupTable.Comparison(text(), measurement(), text(), measurement(), text(), measurement(),
                maybe(this::interval), measurement(), measurement(), measurement());
    }

    private PerformanceResults performance() {
        return new PerformanceResults(text(),
                list(() -> new PerformanceResults.NamedValue(text(), text(), any())), list(this::any),
                map(() -> map(this::any)), random.nextBoolean() ? "" : text());
    }

    private SubgroupSearch search() {
        return new SubgroupSearch(texts(), "selection_rate", 1 + random.nextInt(3), count(), count(),
                list(() -> new SubgroupSearch.Subgroup(texts(), text(), count(), finite(), finite(), finite(),
                        interval(),
                        random.nextDouble(), random.nextDouble())));
    }

    private GateOutcome gate() {
        return new GateOutcome(text(), text(),
                list(() -> new GateOutcome.Check(text(), text(), text(), text(), one("error", "warning", "info"),
                        maybe(() -> one(Verdict.values())), text(), text(), text(), maybe(this::text),
                        random.nextBoolean())),
                random.nextBoolean());
    }

    private GroupCounts counts() {
        return new GroupCounts(count(), count(), count(), count(), count(), count(), finite());
    }

    private Interval interval() {
        double low = random.nextInt(4) == 0 ? Double.NEGATIVE_INFINITY : finite();
        double high = random.nextInt(4) == 0 ? Double.POSITIVE_INFINITY : Math.max(low, finite());
        return new Interval(low, high, 0.95, "newcombe");
    }

    private Measurement measurement() {
        return random.nextBoolean() ? Measurement.of(finite()) : Measurement.undefined(text());
    }

    private CompatValue compat() {
        return random.nextInt(4) == 0
                ? CompatValue.failed(text())
                : CompatValue.of(one(finite(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY));
    }

    private double any() {
        return one(finite(), Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
    }

    private double finite() {
        return one(0.0, -0.0, 1e-300, 0.1 + 0.2, random.nextGaussian() * 1e6, Double.MAX_VALUE);
    }

    private long count() {
        return one(0L, 1L, (long) random.nextInt(), Long.MAX_VALUE) & Long.MAX_VALUE;
    }

    private String text() {
        return one("sex", "(25, 75]", "", "a \"quote\" \\ and\nline", "\u00e9\u4e2d\ud83d\ude00",
                "x" + random.nextInt(100));
    }

    private List<String> texts() {
        return list(this::text);
    }

    private <T> List<T> list(Supplier<T> item) {
        return Stream.generate(item).limit(random.nextInt(3)).toList();
    }

    private <T> Map<String, T> map(Supplier<T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        list(() -> map.put(text(), value.get()) == null);
        return map;
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }

    @SafeVarargs
    private <T> T one(T... values) {
        return values[random.nextInt(values.length)];
    }
}
