// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A number that compares facet a with facet d. A pure function of a {@link BiasTable}; implementations keep no state and
 * are found by {@link java.util.ServiceLoader}.
 */
public interface BiasMetric {

    /** Returns what this metric is. */
    MetricSpec spec();

    /** Returns what the original computes from {@code table}, errors included. */
    CompatValue compat(BiasTable table);

    /** Returns the correct value, or why there is none. */
    Measurement strict(BiasTable table);

    /** Returns how many rows the value rests on, weights aside. */
    long rows(BiasTable table);

    /** Returns the shares the value is made of, as readers see them; empty when it is not made of shares. */
    default List<Ratio> parts(BiasTable table) {
        return List.of();
    }

    /** Returns the interval that a formula gives for a defined strict value; empty when only resampling gives one. */
    default Optional<Interval> interval(BiasTable table, double level) {
        return Optional.empty();
    }

    /** Returns the probability of a gap at least as large if there were none; empty when there is no such test. */
    default OptionalDouble pValue(BiasTable table) {
        return OptionalDouble.empty();
    }
}
