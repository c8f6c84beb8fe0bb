// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

/** How a token is written, in general: {@code Xx} for Ann, {@code X'Xx} for O'Brien, {@code dX} for 12B; numbers keep their length. */
final class Shape {
    private static final int PRIME = 0x01000193;
    private static final int LONGEST_NUMBER = 7;

    private Shape() {}

    static int of(String text, int begin, int end) {
        int hash = 17;
        int last = 0;
        int digits = 0;
        for (int at = begin; at < end; at++) {
            int kind = kind(text.charAt(at));
            digits += kind == 'd' ? 1 : 0;
            if (kind != last) {
                hash = (hash ^ kind) * PRIME;
            }
            last = kind;
        }
        hash = (hash ^ Math.min(digits, LONGEST_NUMBER)) * PRIME;
        return (hash ^ (end - begin == 1 ? 1 : end - begin == 2 ? 2 : 3)) * PRIME;
    }

    private static int kind(char sign) {
        if (sign >= 'a' && sign <= 'z') {
            return 'x';
        }
        if (sign >= 'A' && sign <= 'Z') {
            return 'X';
        }
        if (sign >= '0' && sign <= '9') {
            return 'd';
        }
        if (sign < 0x80) {
            return sign;
        }
        return Character.isUpperCase(sign)
                ? 'X'
                : Character.isLowerCase(sign) ? 'x' : Character.isLetter(sign) ? 'c' : 'o';
    }

    /** Returns one of the kinds of writing of {@link TokenSigns}. */
    static byte writing(String text, int begin, int end) {
        char first = text.charAt(begin);
        if (first == '\n') {
            return TokenSigns.BREAK;
        }
        int kind = kind(first);
        if (kind == 'd') {
            return TokenSigns.NUMBER;
        }
        if (kind != 'X' && kind != 'x') {
            return kind == 'c' ? (byte) TokenSigns.UNCASED : (byte) TokenSigns.SIGN;
        }
        boolean upper = false;
        boolean lower = false;
        for (int at = begin + 1; at < end; at++) {
            int next = kind(text.charAt(at));
            upper |= next == 'X';
            lower |= next == 'x';
        }
        if (kind == 'x') {
            return upper ? (byte) TokenSigns.MIXED : (byte) TokenSigns.LOWER;
        }
        if (end - begin == 1) {
            return TokenSigns.INITIAL;
        }
        return (byte) (!upper ? TokenSigns.CAPITALISED : lower ? TokenSigns.MIXED : TokenSigns.CAPITALS);
    }
}
