// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import io.plumbline.fairness.groups.ImpactRatios;
import io.plumbline.measure.Interval;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.DoubleStream;

/** Numbers as sentences show them. */
final class Figures {
    private static final int SHORT = 3;
    private static final int LONG = 9;

    private Figures() {}

    /** Returns a limit with at least two decimals and as many as were set. */
    static String limit(double limit) {
        BigDecimal decimal = BigDecimal.valueOf(limit).stripTrailingZeros();
        return decimal.setScale(Math.min(Math.max(2, decimal.scale()), LONG), RoundingMode.HALF_EVEN).toPlainString();
    }

    /**
     * Returns a value with three decimals, or with more where three would make it look equal to one of {@code limits}
     * that it differs from.
     */
    static String value(double value, double... limits) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "infinity" : "-infinity";
        }
        for (int decimals = SHORT; decimals < LONG; decimals++) {
            String text = rounded(value, decimals);
            double shown = Double.parseDouble(text);
            if (DoubleStream.of(limits).allMatch(
                    limit -> Ruling.same(value, limit)
                            || Double.compare(shown, limit) == Double.compare(value, limit))) {
                return text;
            }
        }
        return rounded(value, LONG);
    }

    /** Returns " (95% interval 0.190 to 0.290)", or that a rate is the one that ratios are taken to. */
    static String interval(Interval interval) {
        if (interval.method().equals(ImpactRatios.REFERENCE)) {
            return " (the rate others are compared with)";
        }
        return " (" + percent(interval.level()) + " interval " + value(interval.low()) + " to "
                + value(interval.high()) + ")";
    }

    /** Returns "below 2%". */
    static String belowShare(double share) {
        return "below " + percent(share);
    }

    private static String percent(double share) {
        return BigDecimal.valueOf(share * 100).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString()
                + "%";
    }

    private static String rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    }
}
