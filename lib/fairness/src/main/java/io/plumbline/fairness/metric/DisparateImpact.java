// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.CompatArithmetic;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Disparate impact (DI): the selection rate of facet d as a multiple of the selection rate of facet a.
 *
 * <p>{@code (n'_d1/n_d) / (n'_a1/n_a)}. From 0 without upper end; 1 when the rates are equal. Undefined when
 * nobody in facet a is selected or a facet has no rows with a prediction. Interval: logarithmic.
 *
 * @see <a href="https://doi.org/10.1145/2783258.2783311">Feldman et al. 2015, Certifying and Removing Disparate Impact</a>
 */
@AutoService(BiasMetric.class)
public final class DisparateImpact implements BiasMetric {
    private static final MetricSpec SPEC = MetricSpec
            .named("DI", "Disparate impact", Stage.POST_TRAINING)
            .original("Disparate Impact")
            .formula("(n'_d1/n_d) / (n'_a1/n_a)")
            .range(Range.closed(0, Double.POSITIVE_INFINITY))
            .neutral(1)
            .swap(Swap.INVERTS)
            .reading("The selection rate of facet d as a multiple of that of facet a: 0.8 means four "
                    + "selected in d where five are in a. 1 is no difference.")
            .limits("It does not tell whether the selected are the right ones, and with low selection "
                    + "rates small numbers move it far.")
            .strictness("the original counts 0/0 as 0 and gives infinity for other divisions by 0")
            .source("https://doi.org/10.1145/2783258.2783311").build();

    private static final EmptySides ERRORS = new EmptySides(Side.A, "Negated facet set is empty",
            "Facet set is empty");
    private static final Side[] SIDES = Side.values();
    private static final Measurement NOBODY_SELECTED = Measurement.undefined("nobody in facet a is selected");

    @Override
    public MetricSpec spec() {
        return SPEC;
    }

    @Override
    public CompatValue compat(BiasTable table) {
        Optional<CompatValue> error = ERRORS.check(table);
        return error.isPresent()
                ? error.get()
                : CompatValue.of(CompatArithmetic.divide(
                        Rate.SELECTION.orZero(table, Side.D), Rate.SELECTION.orZero(table, Side.A)));
    }

    @Override
    public Measurement strict(BiasTable table) {
        for (Side side : SIDES) {
            if (Rate.SELECTION.denominator(table, side) == 0) {
                return Rate.SELECTION.undefined(side);
            }
        }
        double a = Rate.SELECTION.orZero(table, Side.A);
        return a == 0 ? NOBODY_SELECTED : Measurement.of(Rate.SELECTION.orZero(table, Side.D) / a);
    }

    @Override
    public long rows(BiasTable table) {
        return Rate.SELECTION.rows(table);
    }

    @Override
    public List<Ratio> parts(BiasTable table) {
        return Rate.SELECTION.parts(table);
    }

    @Override
    public Optional<Interval> interval(BiasTable table, double level) {
        return Optional.of(Proportions.ratio(Rate.SELECTION.effectiveSuccesses(table, Side.D),
                Rate.SELECTION.effectiveTrials(table, Side.D), Rate.SELECTION.effectiveSuccesses(table, Side.A),
                Rate.SELECTION.effectiveTrials(table, Side.A), level));
    }

    @Override
    public OptionalDouble pValue(BiasTable table) {
        return Rate.SELECTION.pValue(table);
    }
}
