// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;

/**
 * The outer form of a number: {@code #} digit, {@code @} letter, {@code *} letter or digit, {@code ~} a separator (space,
 * hyphen or dot) that is there at all such places or at none, {@code ^} a space or hyphen that may be there, anything else itself;
 * {@code {n}} repeats what precedes. Letters match in any case.
 */
public final class Shape {
    private final String form;
    private final int leadingLetters;
    private final long firstLengths;

    private Shape(String form) {
        this.form = form;
        int letters = 0;
        while (letters < form.length()
                && (form.charAt(letters) == '@' || Characters.isAsciiLetter(form.charAt(letters)))) {
            letters++;
        }
        boolean apart = letters < form.length() && "~^ -".indexOf(form.charAt(letters)) >= 0;
        leadingLetters = apart ? letters : 0;
        firstLengths = firstLengths(form);
    }

    /** The lengths its first token can have, a bit each: it ends at a separator that must be, or at one that may be. */
    private static long firstLengths(String form) {
        long lengths = 0;
        int length = 0;
        for (int at = 0; at < form.length(); at++) {
            char place = form.charAt(at);
            if (place == '~' || place == '^') {
                lengths |= 1L << length;
            } else if (place == '#' || place == '@' || place == '*' || Characters.isAsciiWord(place)) {
                length++;
            } else {
                return lengths | 1L << length;
            }
        }
        return lengths | 1L << length;
    }

    /** Returns whether its first token can be {@code length} units long. */
    boolean canBegin(int length) {
        return length < Long.SIZE && (firstLengths >>> length & 1) != 0;
    }

    static Shape of(String written) {
        StringBuilder form = new StringBuilder();
        for (int at = 0; at < written.length(); at++) {
            if (written.charAt(at) == '{') {
                int end = written.indexOf('}', at);
                form.repeat(form.charAt(form.length() - 1), Integer.parseInt(written, at + 1, end, 10) - 1);
                at = end;
            } else {
                form.append(written.charAt(at));
            }
        }
        return new Shape(form.toString());
    }

    /** Returns how many letters stand before its first separator, when it begins with letters and then has one. */
    int leadingLetters() {
        return leadingLetters;
    }

    boolean startsWithDigit() {
        return form.charAt(0) == '#' || form.charAt(0) >= '0' && form.charAt(0) <= '9';
    }

    boolean canBeginWithDigit() {
        return startsWithDigit() || form.charAt(0) == '*';
    }

    /** Returns where the shape ends when it matches from {@code begin}; -1 when it does not. */
    int read(ScanText scan, int begin, Reading into) {
        into.clear();
        int at = begin;
        char joint = 0;
        boolean jointSeen = false;
        for (int place = 0; place < form.length(); place++) {
            char wanted = form.charAt(place);
            char unit = scan.at(at);
            if (wanted == '^') {
                if (unit != '.' && isSeparator(unit)) {
                    into.addSeparator(unit);
                    at++;
                }
            } else if (wanted == '~') {
                char found = isSeparator(unit) ? unit : 0;
                if (jointSeen && found != joint) {
                    return -1;
                }
                jointSeen = true;
                joint = found;
                if (found != 0) {
                    into.addSeparator(unit);
                    at++;
                }
            } else {
                if (!matches(wanted, unit, into)) {
                    return -1;
                }
                at++;
            }
        }
        return at;
    }

    private static boolean matches(char wanted, char unit, Reading into) {
        int digit = Characters.digit(unit);
        if (wanted == '#' || wanted == '*' && digit >= 0) {
            if (digit >= 0) {
                into.add((char) ('0' + digit));
            }
            return digit >= 0;
        }
        if (wanted == '@' || wanted == '*') {
            if (Characters.isAsciiLetter(unit)) {
                into.add(unit);
                return true;
            }
            return false;
        }
        if (Characters.upper(unit) != wanted) {
            return false;
        }
        if (Characters.isAsciiWord(unit)) {
            into.add(unit);
        } else {
            into.addSeparator(unit);
        }
        return true;
    }

    private static boolean isSeparator(char unit) {
        return unit == ' ' || unit == '-' || unit == '.' || unit == '\u00a0' || unit == '\u2011' || unit == '\u2010';
    }
}
