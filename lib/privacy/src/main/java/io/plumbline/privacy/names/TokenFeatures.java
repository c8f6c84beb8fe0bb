// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.BitSet;

/**
 * Describes tokens by hashed features: the word and its neighbours, shapes, beginnings and endings, whether lists know it
 * as a name or as an ordinary word, announcing words, and where it stands in its line. The same for training and for use.
 */
public final class TokenFeatures {
    /** How many features a token has. */
    public static final int PER_TOKEN = 64;
    /** Features are numbers below 2 to this power. */
    public static final int BITS = 18;

    private static final int MASK = (1 << BITS) - 1;
    private static final int STEP = 0x9E3779B1;

    private final WordTable names;
    private final WordTable words;
    private final Cues cues;

    /** Describes with the help of {@code names} and of ordinary {@code words}. */
    TokenFeatures(WordTable names, WordTable words, Cues cues) {
        this.names = names;
        this.words = words;
        this.cues = cues;
    }

    /**
     * Returns the features of the tokens from {@code from} to {@code to}, exclusive, {@link #PER_TOKEN} each.
     *
     * @param hidden tokens that are described as if no list knew them, by their index in {@code tokens}
     */
    public int[] of(Tokens tokens, int from, int to, BitSet hidden) {
        TokenSigns signs = new TokenSigns(tokens, from, to, names, words, cues, hidden);
        int[] rows = new int[(to - from) * PER_TOKEN];
        Row row = new Row(rows);
        for (int at = 0; at < to - from; at++) {
            row.start(at);
            words(row, signs, at);
            shapes(row, signs, at);
            lists(row, signs, at);
            places(row, signs, at);
        }
        return rows;
    }

    private static void words(Row row, TokenSigns s, int i) {
        int w = s.word(i);
        int before = s.word(i - 1);
        int after = s.word(i + 1);
        int shape = s.shape(i);
        row.add(w);
        row.add(before);
        row.add(after);
        row.add(s.word(i - 2));
        row.add(s.word(i + 2));
        row.add(before, w);
        row.add(w, after);
        row.add(s.word(i - 2), before);
        row.add(after, s.word(i + 2));
        row.add(before, shape);
        row.add(after, shape);
        row.add(s.word(i - 2), before, shape);
        row.add(after, s.word(i + 2), shape);
        row.add(before, after);
        row.add(s.word(i - 3), s.word(i - 2), before);
        row.add(s.word(i - 3), shape);
    }

    private static void shapes(Row row, TokenSigns s, int i) {
        int shape = s.shape(i);
        row.add(shape);
        row.add(s.shape(i - 1), shape);
        row.add(shape, s.shape(i + 1));
        row.add(s.shape(i - 1), shape, s.shape(i + 1));
        row.add(s.shape(i - 2), s.shape(i - 1), shape);
        row.add(shape, s.shape(i + 1), s.shape(i + 2));
        row.add(s.affix(i, 0));
        row.add(s.affix(i, 1));
        row.add(s.affix(i, 2));
        row.add(s.affix(i, 3));
        row.add(s.affix(i, 4), s.cap(i));
        row.add(s.affix(i, 3), s.cap(i));
        row.add(s.affix(i - 1, 3), shape);
        row.add(s.affix(i + 1, 3), shape);
        row.add(s.lineCase(i), shape);
        row.add(s.lineCase(i), s.known(i), s.cap(i));
    }

    private static void lists(Row row, TokenSigns s, int i) {
        int known = s.known(i);
        int cue = s.cue(i);
        row.add(known);
        row.add(known, s.cap(i));
        row.add(s.known(i - 1), known);
        row.add(known, s.known(i + 1));
        row.add(s.known(i - 1), known, s.known(i + 1));
        row.add(known, s.shape(i - 1), s.shape(i + 1));
        row.add(s.word(i - 1), known);
        row.add(s.word(i + 1), known);
        row.add(s.word(i - 2), s.word(i - 1), known);
        row.add(cue, known, s.cap(i));
        row.add(s.cue(i - 1), cue);
        row.add(cue, s.cue(i + 1));
        row.add(s.cue(i - 1), known, s.cap(i));
        row.add(s.cue(i + 1), known, s.cap(i));
        row.add(s.cue(i - 2), s.cue(i - 1), shapeAndKnown(s, i));
        row.add(s.cue(i + 1), s.cue(i + 2), shapeAndKnown(s, i));
    }

    private static int shapeAndKnown(TokenSigns s, int i) {
        return s.cap(i) * 64 + s.known(i);
    }

    private static void places(Row row, TokenSigns s, int i) {
        int cap = s.cap(i);
        row.add(s.streetAhead(i), cap);
        row.add(s.streetBehind(i), cap);
        row.add(s.streetAhead(i), s.streetBehind(i), s.shape(i));
        row.add(s.numberAhead(i), s.numberBehind(i), cap);
        row.add(s.numberAhead(i), s.streetAhead(i), cap);
        row.add(s.numberBehind(i), s.streetBehind(i), cap);
        row.add(s.placeAhead(i), s.streetBehind(i), cap);
        row.add(s.placeAhead(i), s.numberBehind(i), s.cue(i));
        row.add(s.positionInLine(i), cap);
        row.add(s.positionInLine(i), s.lineLength(i), shapeAndKnown(s, i));
        row.add(s.key(i), cap);
        row.add(s.key(i), s.positionAfterKey(i));
        row.add(s.key(i), s.known(i));
        row.add(s.lineStart(i), s.positionInLine(i));
        row.add(s.previousLineEnd(i), s.positionInLine(i), cap);
        row.add(s.glued(i), s.shape(i - 1), cap);
    }

    /** The features of one token on their way into the array. */
    private static final class Row {
        private final int[] rows;
        private int at;
        private int kind;

        Row(int[] rows) {
            this.rows = rows;
        }

        void start(int token) {
            at = token * PER_TOKEN;
            kind = 0;
        }

        void add(int value) {
            kind += STEP;
            rows[at++] = Letters.mixed(kind ^ value) & MASK;
        }

        void add(int left, int right) {
            add(left * 0x2C1B3C6D + right * 0x297A2D39 + 1);
        }

        void add(int left, int middle, int right) {
            add(left * 0x2C1B3C6D + middle * 0x297A2D39 + right * 0x1B56C4E9 + 2);
        }
    }
}
