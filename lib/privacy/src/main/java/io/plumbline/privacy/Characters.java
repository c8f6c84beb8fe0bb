// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/** What a character is, by a table for ASCII and by Unicode for the rest. */
public final class Characters {
    private static final byte[] ASCII = ascii();

    private Characters() {}

    /** Returns whether the unit at {@code at} belongs to a word: letter, digit, combining mark or half of one. */
    public static boolean inWord(CharSequence text, int at) {
        char unit = text.charAt(at);
        return unit < 128 ? ASCII[unit] != 0 : wideInWord(text, at, unit);
    }

    /** Returns the value of a decimal digit of any script; -1 for anything else. */
    public static int digit(char unit) {
        if (unit < 128) {
            return unit >= '0' && unit <= '9' ? unit - '0' : -1;
        }
        return Character.isDigit(unit) ? Character.digit(unit, 10) : -1;
    }

    /** Returns whether it is an ASCII letter. */
    public static boolean isAsciiLetter(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z';
    }

    /** Returns whether it is an ASCII letter or digit. */
    public static boolean isAsciiWord(char unit) {
        return unit < 128 && ASCII[unit] != 0;
    }

    /** Returns the upper-case form of an ASCII letter, any other unit as it is. */
    public static char upper(char unit) {
        return unit >= 'a' && unit <= 'z' ? (char) (unit - 32) : unit;
    }

    static int flags(CharSequence text, int at) {
        char unit = text.charAt(at);
        if (unit < 128) {
            return ASCII[unit];
        }
        if (Character.isDigit(unit)) {
            return Tokens.DIGIT | Tokens.WIDE;
        }
        return Tokens.WIDE | (Character.isUpperCase(unit) ? Tokens.UPPER : Tokens.LOWER);
    }

    private static boolean wideInWord(CharSequence text, int at, char unit) {
        if (Character.isLowSurrogate(unit)) {
            return at > 0 && Character.isHighSurrogate(text.charAt(at - 1)) && Character.isLetterOrDigit(
                    Character.toCodePoint(text.charAt(at - 1), unit));
        }
        if (Character.isHighSurrogate(unit)) {
            return Character.isLetterOrDigit(Character.codePointAt(text, at));
        }
        int kind = Character.getType(unit);
        return Character.isLetterOrDigit(unit) || kind == Character.NON_SPACING_MARK
                || kind == Character.COMBINING_SPACING_MARK;
    }

    private static byte[] ascii() {
        byte[] table = new byte[128];
        for (char unit = 0; unit < 128; unit++) {
            if (unit >= '0' && unit <= '9') {
                table[unit] = Tokens.DIGIT;
            } else if (unit >= 'A' && unit <= 'Z') {
                table[unit] = Tokens.UPPER;
            } else if (unit >= 'a' && unit <= 'z') {
                table[unit] = Tokens.LOWER;
            }
        }
        return table;
    }
}
