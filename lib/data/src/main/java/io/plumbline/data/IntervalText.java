// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of numbers as people write it: {@code (25, 40]} holds 40 and not 25. Ends may be {@code inf} and {@code -inf}.
 *
 * @param low lower end; minus infinity when there is none
 * @param high upper end, not below {@code low}; infinity when there is none
 * @param lowClosed whether {@code low} belongs to the range; false at minus infinity
 * @param highClosed whether {@code high} belongs to the range; false at infinity
 */
public record IntervalText(double low, double high, boolean lowClosed, boolean highClosed) {
    private static final Pattern SHAPE = Pattern.compile("([(\\[])([^,]*),([^,]*)([)\\]])");
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");
    private static final Pattern INFINITY = Pattern.compile("[+-]?inf(inity)?", Pattern.CASE_INSENSITIVE);

    public IntervalText {
        if (Double.isNaN(low) || Double.isNaN(high) || low > high || (low == high && !(lowClosed && highClosed))) {
            throw new IllegalArgumentException("an interval must hold a number, was from " + low + " to " + high);
        }
        lowClosed = lowClosed && !Double.isInfinite(low);
        highClosed = highClosed && !Double.isInfinite(high);
    }

    /** Returns whether {@code text} has the shape of an interval: brackets around two parts with a comma between. */
    public static boolean looksLike(String text) {
        return SHAPE.matcher(text.strip()).matches();
    }

    /** Returns the range that {@code text} writes; empty when it is none, its ends are no numbers, or it holds no number. */
    public static Optional<IntervalText> parse(String text) {
        Matcher shape = SHAPE.matcher(text.strip());
        if (!shape.matches() || !isNumber(shape.group(2)) || !isNumber(shape.group(3))) {
            return Optional.empty();
        }
        double low = number(shape.group(2));
        double high = number(shape.group(3));
        boolean lowClosed = shape.group(1).equals("[");
        boolean highClosed = shape.group(4).equals("]");
        boolean holdsNumbers = low < high || (low == high && lowClosed && highClosed);
        return holdsNumbers ? Optional.of(new IntervalText(low, high, lowClosed, highClosed)) : Optional.empty();
    }

    private static boolean isNumber(String part) {
        String stripped = part.strip();
        return NUMBER.matcher(stripped).matches() || INFINITY.matcher(stripped).matches();
    }

    private static double number(String part) {
        String stripped = part.strip();
        if (INFINITY.matcher(stripped).matches()) {
            return stripped.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        return Double.parseDouble(stripped);
    }

    /** Returns whether {@code number} lies in the range; never for NaN. */
    public boolean contains(double number) {
        boolean above = lowClosed ? number >= low : number > low;
        boolean below = highClosed ? number <= high : number < high;
        return above && below;
    }
}
