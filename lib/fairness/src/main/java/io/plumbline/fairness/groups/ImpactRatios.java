// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.fairness.Recovery;
import io.plumbline.fairness.results.GroupTable.Measured;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Rates relative to the highest among some groups. */
public final class ImpactRatios {
    /** Method of the interval, from 1 to 1, of the rate that others are compared with. */
    public static final String REFERENCE = "reference";

    private ImpactRatios() {}

    /** Returns the highest defined rate; empty when there is none. */
    public static Optional<Measured> highest(Collection<Measured> rates) {
        return rates.stream().filter(rate -> rate.value() instanceof Measurement.Defined)
                .max(Comparator.comparingDouble(ImpactRatios::value));
    }

    /**
     * Returns {@code rate / highest} with its interval, which is 1 alone for the highest rate itself. Above 1 for a rate that was not
     * among those the highest was taken from. Undefined when either rate is, or the highest is 0.
     */
    @SuppressWarnings("ReferenceEquality") // another group with the same counts is still another group
    public static Measured of(Measured rate, Optional<Measured> highest) {
        if (!(rate.value() instanceof Measurement.Defined(double value))) {
            return undefined(rate.value());
        }
        if (highest.isEmpty()) {
            return undefined(Measurement.undefined("no group has enough rows to be compared with"));
        }
        double reference = value(highest.get());
        if (reference == 0) {
            return undefined(Measurement.undefined("the highest rate of any group is 0"));
        }
        Interval own = rate.interval().orElseThrow();
        Interval interval = rate == highest.get()
                ? new Interval(1, 1, own.level(), REFERENCE)
                : Recovery.ratio(value, own, reference, highest.get().interval().orElseThrow());
        return new Measured(Measurement.of(value / reference), Optional.of(interval), 0, 0);
    }

    private static double value(Measured rate) {
        return switch (rate.value()) {
            case Measurement.Defined(double value) -> value;
            case Measurement.Undefined undefined -> throw new IllegalArgumentException(undefined.reason());
        };
    }

    private static Measured undefined(Measurement reason) {
        return new Measured(reason, Optional.empty(), 0, 0);
    }
}
