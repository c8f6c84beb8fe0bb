// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.CompatArithmetic;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A metric that is the share of one facet minus the same share of the other. Undefined when a share is one of nothing.
 * Interval: Newcombe. Test: two proportions.
 */
abstract class RateGap implements BiasMetric {
    private final MetricSpec spec;
    private final Rate rate;
    private final Side minuend;
    private final EmptySides errors;

    RateGap(MetricSpec spec, Rate rate, Side minuend, EmptySides errors) {
        this.spec = spec;
        this.rate = rate;
        this.minuend = minuend;
        this.errors = errors;
    }

    @Override
    public final MetricSpec spec() {
        return spec;
    }

    @Override
    public final CompatValue compat(BiasTable table) {
        Optional<CompatValue> error = errors.check(table);
        return error.isPresent()
                ? error.get()
                : CompatValue.of(CompatArithmetic.subtract(
                        rate.orZero(table, minuend), rate.orZero(table, minuend.other())));
    }

    @Override
    public final Measurement strict(BiasTable table) {
        if (rate.denominator(table, Side.A) == 0) {
            return rate.undefined(Side.A);
        }
        if (rate.denominator(table, Side.D) == 0) {
            return rate.undefined(Side.D);
        }
        return Measurement.of(rate.orZero(table, minuend) - rate.orZero(table, minuend.other()));
    }

    @Override
    public final long rows(BiasTable table) {
        return rate.rows(table);
    }

    @Override
    public final List<Ratio> parts(BiasTable table) {
        return rate.parts(table);
    }

    @Override
    public final Optional<Interval> interval(BiasTable table, double level) {
        Side subtrahend = minuend.other();
        return Optional.of(Proportions.newcombe(rate.effectiveSuccesses(table, minuend),
                rate.effectiveTrials(table, minuend), rate.effectiveSuccesses(table, subtrahend),
                rate.effectiveTrials(table, subtrahend), level));
    }

    @Override
    public final OptionalDouble pValue(BiasTable table) {
        return rate.pValue(table);
    }
}
