// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.SplitAnalysis.BothModes;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/** The intervals of all metrics of one split: by formula where there is one, by the bootstrap for the rest. */
final class Uncertainty {
    private final Map<String, Interval> compat = new HashMap<>();
    private final Map<String, Interval> strict = new HashMap<>();
    private final Set<String> shared = new HashSet<>();

    private Uncertainty() {}

    static Uncertainty of(List<BothModes> values, Optional<BiasTable> compat, Optional<BiasTable> strict,
            SplitRequest request, Settings settings) {
        Uncertainty result = new Uncertainty();
        Resampling ofStrict = new Resampling();
        boolean sameRows = compat.isPresent() && strict.isPresent() && strict.get().sameAs(compat.get());
        Resampling ofCompat = sameRows ? ofStrict : new Resampling();
        for (BothModes both : values) {
            strict.ifPresent(table -> result.addStrict(both, table, settings, ofStrict));
            if (sameRows && both.agree()) {
                result.shared.add(both.metric().spec().name());
            } else {
                compat.ifPresent(table -> result.addCompat(both, table, settings, ofCompat));
            }
        }
        long seed = seed(request, settings);
        strict.ifPresent(table -> ofStrict.run(table, settings, seed));
        if (ofCompat != ofStrict) {
            compat.ifPresent(table -> ofCompat.run(table, settings, seed));
        }
        return result;
    }

    /** Returns the interval of the original's value of metric {@code name}. */
    Optional<Interval> compat(String name) {
        return shared.contains(name) ? strict(name) : Optional.ofNullable(compat.get(name));
    }

    /** Returns the interval of strict's value of metric {@code name}. */
    Optional<Interval> strict(String name) {
        return Optional.ofNullable(strict.get(name));
    }

    private void addStrict(BothModes both, BiasTable table, Settings settings, Resampling resampling) {
        BiasMetric metric = both.metric();
        if (both.strict() instanceof Measurement.Defined defined) {
            Optional<Interval> closed = metric.interval(table, settings.level());
            closed.ifPresent(interval -> strict.put(metric.spec().name(), interval));
            if (closed.isEmpty()) {
                resampling.add(metric.spec().name(), defined.value(), sample -> strictValue(metric, sample), strict);
            }
        }
    }

    /** A compat value gets an interval only where strict would give a number of the same rows: else it is a convention. */
    private void addCompat(BothModes both, BiasTable table, Settings settings, Resampling resampling) {
        BiasMetric metric = both.metric();
        double value = both.compat().map(Uncertainty::number).orElse(Double.NaN);
        double sound = strictValue(metric, table);
        if (Double.isNaN(value) || Double.isNaN(sound)) {
            return;
        }
        Optional<Interval> closed = Difference.equal(value, sound)
                ? metric.interval(table, settings.level())
                : Optional.empty();
        closed.ifPresent(interval -> compat.put(metric.spec().name(), interval));
        if (closed.isEmpty()) {
            resampling.add(metric.spec().name(), value, sample -> number(metric.compat(sample)), compat);
        }
    }

    private static double strictValue(BiasMetric metric, BiasTable table) {
        return metric.strict(table) instanceof Measurement.Defined defined ? defined.value() : Double.NaN;
    }

    private static double number(CompatValue value) {
        return value instanceof CompatValue.Finite finite ? finite.value() : Double.NaN;
    }

    private static long seed(SplitRequest request, Settings settings) {
        return settings.seed() * 0x9E3779B97F4A7C15L + 31L * request.facet().hashCode()
                + request.valueOrThreshold().hashCode();
    }

    /** What one bootstrap is to give intervals for. */
    private static final class Resampling {
        private final List<ToDoubleFunction<BiasTable>> statistics = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Double> estimates = new ArrayList<>();
        private final List<Map<String, Interval>> into = new ArrayList<>();

        void add(String name, double estimate, ToDoubleFunction<BiasTable> statistic, Map<String, Interval> target) {
            names.add(name);
            estimates.add(estimate);
            statistics.add(statistic);
            into.add(target);
        }

        void run(BiasTable table, Settings settings, long seed) {
            Bootstrap bootstrap = Bootstrap.run(table, statistics, settings.replicates(), seed);
            for (int index = 0; index < names.size(); index++) {
                Map<String, Interval> target = into.get(index);
                String name = names.get(index);
                bootstrap.interval(index, estimates.get(index), settings.level())
                        .ifPresent(interval -> target.put(name, interval));
            }
        }
    }
}
