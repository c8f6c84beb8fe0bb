// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.Arrays;

/**
 * The tokens of a text: words and numbers (an apostrophe between letters belongs to the word, save in a final {@code 's}),
 * single other signs, and line breaks. Spaces are no tokens. Each is given by UTF-16 offsets.
 */
public final class Tokens {
    private static final int GROWTH = 2;

    private final String text;
    private int[] begins;
    private int[] ends;
    private int count;

    private Tokens(String text) {
        this.text = text;
        int guess = text.length() / 4 + 8;
        begins = new int[guess];
        ends = new int[guess];
    }

    /** Cuts {@code text}, in time linear in its length. */
    public static Tokens of(String text) {
        Tokens tokens = new Tokens(text);
        int at = 0;
        while (at < text.length()) {
            at = tokens.next(at);
        }
        return tokens;
    }

    private int next(int at) {
        int point = text.codePointAt(at);
        if (point == '\n') {
            return add(at, at + 1);
        }
        if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
            return at + 1;
        }
        if (!isWord(point)) {
            return add(at, at + Character.charCount(point));
        }
        int end = wordEnd(at);
        int owner = end - 2;
        if (owner > at && isApostrophe(text.charAt(owner)) && (text.charAt(end - 1) | 0x20) == 's') {
            add(at, owner);
            return add(owner, end);
        }
        return add(at, end);
    }

    private int wordEnd(int begin) {
        int at = begin;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (isWord(point)) {
                at += Character.charCount(point);
            } else if (isApostrophe(point) && at > begin && at + 1 < text.length()
                    && Character.isLetter(text.codePointAt(at + 1))) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private int add(int begin, int end) {
        if (count == begins.length) {
            begins = Arrays.copyOf(begins, GROWTH * count);
            ends = Arrays.copyOf(ends, GROWTH * count);
        }
        begins[count] = begin;
        ends[count++] = end;
        return end;
    }

    private static boolean isWord(int point) {
        if (point < 0x80) {
            return point >= 'a' && point <= 'z' || point >= 'A' && point <= 'Z' || point >= '0' && point <= '9';
        }
        int type = Character.getType(point);
        return Character.isLetterOrDigit(point) || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static boolean isApostrophe(int point) {
        return point == '\'' || point == '’';
    }

    /** Returns the text that was cut. */
    public String text() {
        return text;
    }

    /** Returns how many tokens there are. */
    public int count() {
        return count;
    }

    /** Returns where token {@code index} begins. */
    public int begin(int index) {
        return begins[index];
    }

    /** Returns where token {@code index} ends, exclusive. */
    public int end(int index) {
        return ends[index];
    }
}
