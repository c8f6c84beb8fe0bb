// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;

/**
 * What pandas 1.5.3 {@code read_csv} reads a text field as, with its defaults. One difference: whole numbers from 2^63 to
 * 2^64 - 1, which pandas holds without a sign, are text here, as it makes of all others that need more than 64 bits.
 */
final class PandasText {
    /** The fields that mean "no value", quoted or not. */
    static final List<String> MISSING_TOKENS = List.of("", "#N/A", "#N/A N/A", "#NA", "-1.#IND", "-1.#QNAN", "-NaN",
            "-nan", "1.#IND", "1.#QNAN", "<NA>", "N/A", "NA", "NULL", "NaN", "n/a", "nan", "null");

    private static final Set<String> INFINITE = Set.of("inf", "infinity");

    private PandasText() {}

    /** Returns whether {@code text} is written as a whole number: spaces, a sign, digits, spaces. */
    static boolean looksWhole(String text) {
        return isSignedDigits(bare(text));
    }

    /** Returns the 64-bit whole number that {@code text} is written as. */
    static OptionalLong whole(String text) {
        if (!looksWhole(text)) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(bare(text)));
        } catch (NumberFormatException tooBig) {
            return OptionalLong.empty();
        }
    }

    /**
     * Returns the number that {@code text} is written as: decimal or scientific notation between spaces, below 1.8e308, or
     * an infinity in any case, without spaces.
     */
    static OptionalDouble number(String text) {
        String bare = bare(text);
        if (isDecimal(bare)) {
            double number = Double.parseDouble(bare);
            return Double.isInfinite(number) ? OptionalDouble.empty() : OptionalDouble.of(number);
        }
        boolean signed = text.startsWith("-") || text.startsWith("+");
        if (INFINITE.contains(text.substring(signed ? 1 : 0).toLowerCase(Locale.ROOT))) {
            return OptionalDouble.of(text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        return OptionalDouble.empty();
    }

    /** Returns the truth value that {@code text} is written as, in any case, without spaces. */
    static Optional<Boolean> flag(String text) {
        if (text.equalsIgnoreCase("true")) {
            return Optional.of(true);
        }
        return text.equalsIgnoreCase("false") ? Optional.of(false) : Optional.empty();
    }

    private static boolean isDecimal(String bare) {
        int at = bare.startsWith("-") || bare.startsWith("+") ? 1 : 0;
        int digits = 0;
        boolean point = false;
        for (; at < bare.length() && (isDigit(bare.charAt(at)) || (bare.charAt(at) == '.' && !point)); at++) {
            point |= bare.charAt(at) == '.';
            digits += isDigit(bare.charAt(at)) ? 1 : 0;
        }
        if (digits == 0) {
            return false;
        }
        boolean exponent = at < bare.length() && Character.toLowerCase(bare.charAt(at)) == 'e';
        return at == bare.length() || (exponent && isSignedDigits(bare.substring(at + 1)));
    }

    private static boolean isSignedDigits(String bare) {
        int begin = bare.startsWith("-") || bare.startsWith("+") ? 1 : 0;
        for (int at = begin; at < bare.length(); at++) {
            if (!isDigit(bare.charAt(at))) {
                return false;
            }
        }
        return begin < bare.length();
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private static String bare(String text) {
        int begin = 0;
        int end = text.length();
        while (begin < end && isSpace(text.charAt(begin))) {
            begin++;
        }
        while (end > begin && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(begin, end);
    }

    private static boolean isSpace(char letter) {
        return letter == ' ' || (letter >= '\t' && letter <= '\r');
    }
}
