// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

import org.jspecify.annotations.Nullable;

/**
 * A text under search, with what several detectors need of it worked out once, when first asked for, in linear time.
 * Offsets are the same in all views. For one thread.
 */
public final class ScanText {
    private final String text;
    private @Nullable String lower;
    private @Nullable Tokens tokens;

    /** Prepares {@code text}. */
    public ScanText(String text) {
        this.text = text;
    }

    /** Returns the text as given. */
    public String text() {
        return text;
    }

    /** Returns the number of UTF-16 units. */
    public int length() {
        return text.length();
    }

    /** Returns the unit at {@code offset}; a line feed before the begin and after the end. */
    public char at(int offset) {
        return offset < 0 || offset >= text.length() ? '\n' : text.charAt(offset);
    }

    /** Returns the text in lower case, unit by unit, so that every offset stays. */
    public String lower() {
        String known = lower;
        if (known == null) {
            known = lowered(text);
            lower = known;
        }
        return known;
    }

    /** Returns its words and numbers. */
    public Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = Tokens.of(text, lower());
            tokens = known;
        }
        return known;
    }

    /** Returns where the line that holds {@code offset} begins, looking at no more than {@code furthest} units. */
    public int lineBegin(int offset, int furthest) {
        int at = offset;
        while (at > 0 && offset - at < furthest && text.charAt(at - 1) != '\n') {
            at--;
        }
        return at;
    }

    /** Returns where the line that holds {@code offset} ends, looking at no more than {@code furthest} units. */
    public int lineEnd(int offset, int furthest) {
        int at = offset;
        while (at < text.length() && at - offset < furthest && text.charAt(at) != '\n') {
            at++;
        }
        return at;
    }

    private static String lowered(String text) {
        char[] units = text.toCharArray();
        boolean changed = false;
        for (int at = 0; at < units.length; at++) {
            char unit = units[at];
            char low = unit < 128
                    ? unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit
                    : Character.toLowerCase(unit);
            changed |= low != unit;
            units[at] = low;
        }
        return changed ? new String(units) : text;
    }
}
