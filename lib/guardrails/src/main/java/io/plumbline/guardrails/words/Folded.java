// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import io.plumbline.guardrails.text.Reading;
import java.text.Normalizer;

/**
 * A reading in the form in which words are compared: small letters, every blank the same. Loosened, it also drops
 * accents and shortens letters that were drawn out.
 */
final class Folded {
    private static final int DRAWN_OUT = 3;

    private final char[] text;
    /** For each sign the index in the reading; empty where the two run in step. */
    private final int[] positions;
    private final int length;

    private Folded(char[] text, int[] positions, int length) {
        this.text = text;
        this.positions = positions;
        this.length = length;
    }

    static Folded of(String reading) {
        char[] text = new char[reading.length()];
        for (int at = 0; at < text.length; at++) {
            text[at] = fold(reading.charAt(at));
        }
        return new Folded(text, new int[0], text.length);
    }

    /** Drops accents, and lets {@code kept} letters stand for three or more equal ones. */
    static Folded loosened(String reading, int kept) {
        char[] text = new char[reading.length()];
        int[] positions = new int[text.length];
        int length = 0;
        for (int at = 0; at < reading.length(); at++) {
            char unit = withoutAccent(fold(reading.charAt(at)));
            if (unit == 0 || length >= kept && isDrawnOut(reading, at, text, length, kept)) {
                continue;
            }
            text[length] = unit;
            positions[length++] = at;
        }
        return new Folded(text, positions, length);
    }

    /** Returns whether loosening would change {@code reading}. */
    static boolean isLoosenable(String reading) {
        int run = 1;
        for (int at = 0; at < reading.length(); at++) {
            char unit = reading.charAt(at);
            if (unit >= 0x80 && Character.isLetter(unit) && unit < 0x250) {
                return true;
            }
            run = at > 0 && unit == reading.charAt(at - 1) && Character.isLetter(unit) ? run + 1 : 1;
            if (run == DRAWN_OUT) {
                return true;
            }
        }
        return false;
    }

    char[] text() {
        return text;
    }

    int length() {
        return length;
    }

    int begin(Reading reading, int index) {
        return reading.originalBegin(positions.length == 0 ? index : positions[index]);
    }

    int end(Reading reading, int end) {
        return reading.originalEnd((positions.length == 0 ? end - 1 : positions[end - 1]) + 1);
    }

    static char fold(char unit) {
        if (unit < 0x80) {
            return unit >= 'A' && unit <= 'Z' ? (char) (unit | 0x20) : unit == '\n' ? ' ' : unit;
        }
        return Character.toLowerCase(unit);
    }

    private static boolean isDrawnOut(String reading, int at, char[] text, int length, int kept) {
        char unit = fold(reading.charAt(at));
        if (!Character.isLetter(unit)) {
            return false;
        }
        int begin = at;
        while (begin > 0 && at - begin < DRAWN_OUT && fold(reading.charAt(begin - 1)) == unit) {
            begin--;
        }
        int end = at + 1;
        while (end < reading.length() && end - at < DRAWN_OUT && fold(reading.charAt(end)) == unit) {
            end++;
        }
        return end - begin >= DRAWN_OUT && at - begin >= kept && text[length - 1] == withoutAccent(unit);
    }

    private static char withoutAccent(char unit) {
        if (unit < 0xC0) {
            return unit;
        }
        if (Character.getType(unit) == Character.NON_SPACING_MARK) {
            return 0;
        }
        return switch (unit) {
            case 'ø' -> 'o';
            case 'đ' -> 'd';
            case 'ł' -> 'l';
            default -> unit < 0x250 ? Normalizer.normalize(String.valueOf(unit), Normalizer.Form.NFD).charAt(0) : unit;
        };
    }
}
