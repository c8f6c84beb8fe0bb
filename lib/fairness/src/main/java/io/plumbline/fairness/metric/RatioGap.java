// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.CompatArithmetic;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Measurement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A metric that is the ratio of two numbers of rows of one facet minus the same ratio of the other. The ratio is not a
 * share and has no upper end. Undefined when a denominator is 0.
 */
abstract class RatioGap implements BiasMetric {
    private final MetricSpec spec;
    private final Side minuend;
    private final RowSet numerator;
    private final RowSet denominator;
    private final RowSet basis;
    private final String words;
    private final EmptySides errors;
    private final Measurement[] undefined;

    RatioGap(MetricSpec spec, Side minuend, RowSet numerator, RowSet denominator, RowSet basis, String words,
            String outOf, EmptySides errors) {
        this.spec = spec;
        this.minuend = minuend;
        this.numerator = numerator;
        this.denominator = denominator;
        this.basis = basis;
        this.words = words;
        this.errors = errors;
        undefined = Arrays.stream(Side.values())
                .map(side -> Measurement.undefined("facet " + side.letter() + " has no " + outOf))
                .toArray(Measurement[]::new);
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
                : CompatValue.of(CompatArithmetic.subtract(ratio(table, minuend), ratio(table, minuend.other())));
    }

    @Override
    public final Measurement strict(BiasTable table) {
        if (table.mass(Side.A, denominator) == 0) {
            return undefined[Side.A.ordinal()];
        }
        if (table.mass(Side.D, denominator) == 0) {
            return undefined[Side.D.ordinal()];
        }
        return Measurement.of(ratio(table, minuend) - ratio(table, minuend.other()));
    }

    @Override
    public final long rows(BiasTable table) {
        return table.rows(basis);
    }

    @Override
    public final List<Ratio> parts(BiasTable table) {
        return Arrays.stream(Side.values()).map(side -> new Ratio(words + " of " + side.letter(),
                table.mass(side, numerator), table.mass(side, denominator))).toList();
    }

    private double ratio(BiasTable table, Side side) {
        return CompatArithmetic.divide(table.mass(side, numerator), table.mass(side, denominator));
    }
}
