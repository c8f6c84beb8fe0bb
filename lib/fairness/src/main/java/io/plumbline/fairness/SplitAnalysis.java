// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.FacetStats;
import io.plumbline.fairness.results.GroupCounts;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.fairness.results.SplitResults;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Measurement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Compares one facet value with the rest: every metric asked for, in both modes, with its uncertainty. */
public final class SplitAnalysis {
    private final SplitRequest request;
    private final Settings settings;
    private final Optional<BiasTable> compat;
    private final Optional<BiasTable> strict;
    private final Optional<String> compatPostError;

    private SplitAnalysis(ContingencyCube cube, SplitRequest request, Settings settings) {
        this.request = request;
        this.settings = settings;
        compat = request.compat().map(selection -> BiasTable.ofCounts(cube, selection));
        strict = request.strict().map(selection -> BiasTable.ofWeights(cube, selection));
        compatPostError = request.compatPostError().or(() -> compat
                .filter(table -> table.hasPredictions() && table.totalMass(RowSet.PREDICTED_POSITIVE) == 0)
                .map(table -> CompatArithmetic.NOTHING_PREDICTED_POSITIVE));
    }

    /**
     * Returns the results of {@code request} over {@code cube}: metrics before training, then after, each in alphabetical
     * order. Judgements and the correction for several tests are left to others; names that are no metric are passed over.
     */
    public static SplitResults analyse(ContingencyCube cube, SplitRequest request, Settings settings) {
        return new SplitAnalysis(cube, request, settings).results();
    }

    private SplitResults results() {
        List<BiasMetric> metrics = Stream.concat(request.preTraining().stream(), request.postTraining().stream())
                .flatMap(name -> BiasMetrics.computed(name).stream()).toList();
        List<BothModes> values = metrics.stream()
                .map(metric -> new BothModes(metric, compatValue(metric), strictValue(metric))).toList();
        Uncertainty uncertainty = Uncertainty.of(values, compat, strict, request, settings);
        Stream<MetricResult> flip = request.postTraining().contains(BiasMetrics.FLIP_TEST.name())
                ? Stream.of(flipTest())
                : Stream.empty();
        List<MetricResult> results = Stream.concat(values.stream().map(both -> result(both, uncertainty)), flip)
                .sorted(Comparator.comparing(MetricResult::stage).thenComparing(MetricResult::name)).toList();
        GroupCounts a = counts(Side.A);
        GroupCounts d = counts(Side.D);
        boolean suppressed = Math.min(a.rows(), d.rows()) < settings.suppressBelow();
        return new SplitResults(request.valueOrThreshold(), request.disadvantaged(), request.advantaged(), a, d,
                strict.map(BiasTable::leftOut).orElse(0L), stats(), results, suppressed);
    }

    private Optional<CompatValue> compatValue(BiasMetric metric) {
        return switch (metric.spec().stage()) {
            case PRE_TRAINING -> request.compatPreError().map(CompatValue::failed).or(() -> compat.map(metric::compat));
            case POST_TRAINING -> compatPostError.map(CompatValue::failed)
                    .or(() -> compat.filter(BiasTable::hasPredictions).map(metric::compat));
        };
    }

    private Measurement strictValue(BiasMetric metric) {
        if (strict.isEmpty()) {
            return Measurement.undefined(request.strictReason().orElse("strict cannot read this facet and label"));
        }
        BiasTable table = strict.get();
        if (metric.spec().stage() == Stage.POST_TRAINING && !table.hasPredictions()) {
            return Measurement.undefined("there are no predictions");
        }
        return metric.strict(table);
    }

    private MetricResult result(BothModes both, Uncertainty uncertainty) {
        BiasMetric metric = both.metric();
        String name = metric.spec().name();
        boolean defined = both.strict() instanceof Measurement.Defined;
        List<Ratio> parts = strict.map(metric::parts).orElse(List.of());
        OptionalDouble pValue = defined && strict.isPresent() ? metric.pValue(strict.get()) : OptionalDouble.empty();
        return new MetricResult(name, metric.spec().stage(), both.compat(), uncertainty.compat(name), Optional.empty(),
                both.strict(), uncertainty.strict(name), Optional.empty(), strict.map(metric::rows).orElse(0L), parts,
                pValue.isPresent() ? Optional.of(pValue.getAsDouble()) : Optional.empty(), Optional.empty(),
                Difference.between(both, compat, strict));
    }

    private MetricResult flipTest() {
        MetricSpec spec = BiasMetrics.FLIP_TEST;
        Optional<CompatValue> compatValue = compatPostError.map(CompatValue::failed).or(request::compatFlip);
        FlipResult flip = request.strictFlip().orElseGet(() -> new FlipResult(
                Measurement.undefined(request.strictReason().orElse("the flip test was not run")), Optional.empty(), 0,
                List.of()));
        return new MetricResult(spec.name(), spec.stage(), compatValue, Optional.empty(), Optional.empty(),
                flip.value(), flip.interval(), Optional.empty(), flip.n(), flip.parts(), Optional.empty(),
                Optional.empty(), Difference.ofDefinition(spec, compatValue, flip.value()));
    }

    private GroupCounts counts(Side side) {
        return strict.or(() -> compat)
                .map(table -> new GroupCounts(table.rows(side, RowSet.ALL), table.rows(side, RowSet.LABEL_POSITIVE),
                        table.rows(side, RowSet.TRUE_POSITIVE), table.rows(side, RowSet.FALSE_POSITIVE),
                        table.rows(side, RowSet.FALSE_NEGATIVE), table.rows(side, RowSet.TRUE_NEGATIVE),
                        table.mass(side, RowSet.ALL)))
                .orElse(new GroupCounts(0, 0, 0, 0, 0, 0, 0));
    }

    private Optional<FacetStats> stats() {
        return request.compatPreError().isPresent() || compatPostError.isPresent()
                ? Optional.empty()
                : compat.map(SplitAnalysis::stats);
    }

    private static FacetStats stats(BiasTable table) {
        double rows = table.mass(Side.D, RowSet.ALL);
        double positive = CompatArithmetic.divide(table.mass(Side.D, RowSet.LABEL_POSITIVE), rows);
        List<Double> confusion = table.hasPredictions()
                ? Stream.of(RowSet.TRUE_POSITIVE, RowSet.FALSE_POSITIVE, RowSet.FALSE_NEGATIVE, RowSet.TRUE_NEGATIVE)
                        .map(set -> CompatArithmetic.divide(table.mass(Side.D, set), rows)).toList()
                : List.of();
        return new FacetStats(CompatArithmetic.divide(rows, table.totalMass(RowSet.ALL)),
                List.of(positive, 1 - positive), confusion);
    }

    /** One metric with its values. */
    record BothModes(BiasMetric metric, Optional<CompatValue> compat, Measurement strict) {
        /** Returns whether both are the same number. */
        boolean agree() {
            return strict instanceof Measurement.Defined one
                    && compat.filter(value -> value instanceof CompatValue.Finite other
                            && Difference.equal(one.value(), other.value())).isPresent();
        }
    }
}
