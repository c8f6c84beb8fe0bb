// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report;

import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * How figures are written for people, the same in every report and in the terminal: commas between thousands, a true
 * minus sign, no more decimals than a reader can use, words where there is no number.
 */
public final class Figures {
    /** U+2212, which is as wide as a plus sign and does not break from its digits. */
    private static final String MINUS = "−";

    private static final int TABLE_DECIMALS = 3;

    private static final int MOST_DECIMALS = 6;

    /** Values nearer to 0 would round to 0.000. */
    private static final double SMALLEST = 0.0005;

    private Figures() {}

    /** Returns a number of rows: {@code 1,204}. */
    public static String count(long rows) {
        return fixed(rows, 0);
    }

    /** Returns a number of rows or a sum of weights: {@code 1,204} or {@code 1,204.5}. */
    public static String weight(double amount) {
        return fixed(amount, amount == Math.rint(amount) ? 0 : 1);
    }

    /** Returns a value for a table, with three decimals below 10 and fewer above: {@code −0.111}, {@code 42.25}. */
    public static String value(double value) {
        return value != 0 && Math.abs(value) < SMALLEST ? significant(value) : table(value);
    }

    /** Returns a value or why there is none: {@code −0.111} or {@code not estimable: facet a has no rows}. */
    public static String value(Measurement measurement) {
        return switch (measurement) {
            case Measurement.Defined(double value) -> value(value);
            case Measurement.Undefined(String reason) -> "not estimable: " + Names.clean(reason);
        };
    }

    /** Returns the original's value: a number, {@code Infinity}, {@code −Infinity}, or {@code error: } and its text. */
    public static String value(CompatValue compat) {
        return switch (compat) {
            case CompatValue.Finite(double value) -> value(value);
            case CompatValue.PlusInfinity _ -> "Infinity";
            case CompatValue.MinusInfinity _ -> MINUS + "Infinity";
            case CompatValue.Failed(String error) -> "error: " + Names.clean(error);
        };
    }

    /** Returns an interval for a table: {@code −0.172 to −0.049}. */
    public static String interval(Interval interval) {
        boolean tiny = Math.max(Math.abs(interval.low()), Math.abs(interval.high())) < SMALLEST;
        return tiny
                ? value(interval.low()) + " to " + value(interval.high())
                : table(interval.low()) + " to " + table(interval.high());
    }

    /** Returns the coverage of an interval: {@code 95% CI}. */
    public static String level(double level) {
        return fixed(level * 100, level * 100 == Math.rint(level * 100) ? 0 : 1) + "% CI";
    }

    /** Returns a p-value: {@code 0.042}, or {@code < 0.001} and {@code > 0.999} at the ends. */
    public static String probability(double probability) {
        if (probability < 0.001) {
            return "< 0.001";
        }
        return probability > 0.999 ? "> 0.999" : fixed(probability, TABLE_DECIMALS);
    }

    /** Returns a share as a percentage: {@code 12.5%}, {@code < 0.1%} when it would round to nothing. */
    public static String percent(double share) {
        if (share > 0 && share < 0.0005) {
            return "< 0.1%";
        }
        return fixed(share * 100, share == 0 || share == 1 ? 0 : 1) + "%";
    }

    /** Returns the decimals a sentence about {@code value} needs: two, three when it is small, fewer when it is large. */
    static int decimals(double value) {
        double size = Math.abs(value);
        if (size == 0 || size >= 0.095) {
            return decimalsBySize(value, 2);
        }
        return Math.clamp(-(long) Math.floor(Math.log10(size)), TABLE_DECIMALS, MOST_DECIMALS);
    }

    /** Returns {@code value} with exactly {@code decimals} decimals; infinities in words. */
    static String fixed(double value, int decimals) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : MINUS + "Infinity";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(decimals);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    private static String table(double value) {
        return fixed(value, decimalsBySize(value, TABLE_DECIMALS));
    }

    private static String significant(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(2, RoundingMode.HALF_EVEN));
        if (rounded.abs().doubleValue() >= 0.00001) {
            return fixed(value, rounded.stripTrailingZeros().scale());
        }
        return (value < 0 ? "above " + MINUS : "below ") + "0.00001";
    }

    private static int decimalsBySize(double value, int most) {
        double size = Math.abs(value);
        if (size >= 1000) {
            return 0;
        }
        return size >= 100 ? Math.min(most, 1) : size >= 10 ? Math.min(most, 2) : most;
    }
}
