// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.lexicon.Lexicon;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The words and emoji of a part of a text, in lower case. An apostrophe inside a word is left out, an asterisk between
 * letters is part of the word, and a letter written three times or more in a row is read once.
 */
final class Tokens {
    private static final int LONGEST = 40;

    private final Growing begins;
    private final Growing ends;
    private final Growing firstUnits;
    private final BitSet sentences = new BitSet();
    private char[] units;
    private int unitCount;
    private long[] hashes;
    private boolean sentence = true;

    private Tokens(int length) {
        int expected = length / 5 + 4;
        this.begins = new Growing(expected);
        this.ends = new Growing(expected);
        this.firstUnits = new Growing(expected);
        this.hashes = new long[expected];
        this.units = new char[length + 16];
    }

    /** Returns the tokens of {@code text} from {@code from} to {@code to}; offsets stay those of {@code text}. */
    static Tokens of(String text, int from, int to) {
        Tokens tokens = new Tokens(to - from);
        int at = from;
        while (at < to) {
            at = tokens.read(text, at, to);
        }
        tokens.firstUnits.add(tokens.unitCount);
        return tokens;
    }

    private int read(String text, int at, int to) {
        char unit = text.charAt(at);
        if (unit < 128 ? isAsciiWord(unit) : Character.isLetterOrDigit(text.codePointAt(at))) {
            return word(text, at, to);
        }
        int point = text.codePointAt(at);
        int end = Math.min(to, at + Character.charCount(point));
        if (isPicture(point)) {
            open(at);
            for (int index = at; index < end; index++) {
                append(text.charAt(index));
            }
            close(end);
        } else if (unit == '\n' || (unit == '.' || unit == '!' || unit == '?')
                && (end == to || text.charAt(end) <= ' ')) {
            sentence = true;
        }
        return end;
    }

    private int word(String text, int begin, int to) {
        open(begin);
        int at = begin;
        int written = 0;
        while (at < to) {
            char unit = text.charAt(at);
            int step = 1;
            if (unit < 128 ? isAsciiWord(unit) : Character.isLetterOrDigit(text.codePointAt(at))) {
                step = Character.charCount(text.codePointAt(at));
            } else if (!isInside(text, at, to)) {
                break;
            }
            if (written < LONGEST && unit != '\'' && unit != '\u2019' && !isThird(text, at, begin, to)) {
                for (int index = at; index < at + step; index++) {
                    append(lower(text.charAt(index)));
                    written++;
                }
            }
            at += step;
        }
        close(at);
        return at;
    }

    private static boolean isInside(String text, int at, int to) {
        char unit = text.charAt(at);
        return (unit == '\'' || unit == '\u2019' || unit == '*') && at + 1 < to
                && (Character.isLetterOrDigit(text.charAt(at + 1)) || unit == '*' && text.charAt(at + 1) == '*');
    }

    /** Returns whether the unit at {@code at} belongs to a run of three or more and is not its last. */
    private static boolean isThird(String text, int at, int begin, int to) {
        char unit = lower(text.charAt(at));
        if (!Character.isLetter(unit) || at + 1 >= to || lower(text.charAt(at + 1)) != unit) {
            return false;
        }
        return at + 2 < to && lower(text.charAt(at + 2)) == unit || at > begin && lower(text.charAt(at - 1)) == unit;
    }

    private static char lower(char unit) {
        return unit < 128 ? (unit >= 'A' && unit <= 'Z' ? (char) (unit + 32) : unit) : Character.toLowerCase(unit);
    }

    private static boolean isAsciiWord(char unit) {
        return unit >= 'a' && unit <= 'z' || unit >= 'A' && unit <= 'Z' || unit >= '0' && unit <= '9';
    }

    private static boolean isPicture(int point) {
        return point >= 0x2190 && point <= 0x2BFF || point >= 0x1F000 && point <= 0x1FAFF
                && !(point >= 0x1F3FB && point <= 0x1F3FF);
    }

    private void open(int begin) {
        if (sentence) {
            sentences.set(begins.size());
            sentence = false;
        }
        begins.add(begin);
        firstUnits.add(unitCount);
    }

    private void append(char unit) {
        if (unitCount == units.length) {
            units = Arrays.copyOf(units, unitCount * 2);
        }
        units[unitCount++] = unit;
    }

    private void close(int end) {
        int token = ends.size();
        ends.add(end);
        long hash = Lexicon.begin();
        for (int at = firstUnits.get(token); at < unitCount; at++) {
            hash = Lexicon.next(hash, units[at]);
        }
        if (token == hashes.length) {
            hashes = Arrays.copyOf(hashes, token * 2);
        }
        hashes[token] = hash;
    }

    int size() {
        return begins.size();
    }

    int begin(int token) {
        return begins.get(token);
    }

    int end(int token) {
        return ends.get(token);
    }

    long hash(int token) {
        return hashes[token];
    }

    /** Returns whether {@code token} is the first of a sentence or line. */
    boolean beginsSentence(int token) {
        return sentences.get(token);
    }

    char[] units() {
        return units;
    }

    /** Returns the place in {@link #units} where {@code token} begins; that of {@link #size} is the end of the last. */
    int firstUnit(int token) {
        return firstUnits.get(token);
    }
}
