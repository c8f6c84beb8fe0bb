// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.math.BigDecimal;

/** Numbers within the range of their kind. Exponents are looked at first, so that 1e999999999 costs nothing. */
final class Numbers {
    private static final int LARGEST_EXPONENT = 400;
    private static final int LONGEST = 100;

    private Numbers() {}

    /** Returns {@code number} as {@code kind}. */
    static Object of(Kind kind, BigDecimal number, Trail trail) {
        try {
            return switch (kind) {
                case BYTE -> modest(number, trail, "a byte").byteValueExact();
                case SHORT -> modest(number, trail, "a 16-bit integer").shortValueExact();
                case INTEGER -> modest(number, trail, "a 32-bit integer").intValueExact();
                case LONG -> modest(number, trail, "a 64-bit integer").longValueExact();
                case FLOAT -> finite(modest(number, trail, "a number").floatValue(), trail);
                case DOUBLE -> finite(modest(number, trail, "a number").doubleValue(), trail);
                case DECIMAL -> modest(number, trail, "a number");
                case STRING, BOOLEAN, TIMESTAMP, BLOB, DOCUMENT, LIST, MAP, STRUCTURE ->
                    throw new IllegalArgumentException(
                            kind + " is no number");
            };
        } catch (ArithmeticException outOfRange) {
            throw trail.unreadable("a whole number of its range");
        }
    }

    /** Returns the number that {@code text} writes, which may be {@code NaN} or an infinity for floating kinds. */
    static Object parse(Kind kind, String text, Trail trail) {
        boolean floating = kind == Kind.FLOAT || kind == Kind.DOUBLE;
        if (floating && !text.isEmpty() && Character.isLetter(text.charAt(text.length() - 1))) {
            return special(kind, text, trail);
        }
        if (text.length() > LONGEST) {
            throw trail.unreadable("a number");
        }
        try {
            return of(kind, new BigDecimal(text), trail);
        } catch (NumberFormatException malformed) {
            throw trail.unreadable("a number");
        }
    }

    /** Returns not-a-number or an infinity by its name. */
    static Object special(Kind kind, String text, Trail trail) {
        double value = switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw trail.unreadable("a number");
        };
        return kind == Kind.FLOAT ? (Object) (float) value : (Object) value;
    }

    private static BigDecimal modest(BigDecimal number, Trail trail, String wanted) {
        if (Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
            throw trail.unreadable(wanted);
        }
        return number;
    }

    private static Object finite(float value, Trail trail) {
        if (!Float.isFinite(value)) {
            throw trail.unreadable("a number of its range");
        }
        return value;
    }

    private static Object finite(double value, Trail trail) {
        if (!Double.isFinite(value)) {
            throw trail.unreadable("a number of its range");
        }
        return value;
    }
}
