// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.BitSet;

/** What is known of each token of a window, worked out once. Asked beyond the window it answers for an edge. */
final class TokenSigns {
    /** How a token is written. */
    static final int LOWER = 0;
    static final int CAPITALISED = 1;
    static final int CAPITALS = 2;
    static final int MIXED = 3;
    static final int NUMBER = 4;
    static final int SIGN = 5;
    static final int BREAK = 6;
    static final int UNCASED = 7;
    static final int INITIAL = 8;

    private static final int EDGE = 0x5EED;
    private static final int AFFIXES = 5;

    private final int count;
    private final int[] word;
    private final int[] shape;
    private final int[] affix;
    private final byte[] cap;
    private final byte[] known;
    private final byte[] cue;
    private final boolean[] glued;
    private final Lines lines;
    private final Nearby nearby;

    TokenSigns(Tokens tokens, int from, int to, WordTable names, WordTable words, Cues cues, BitSet hidden) {
        count = to - from;
        word = new int[count];
        shape = new int[count];
        affix = new int[count * AFFIXES];
        cap = new byte[count];
        known = new byte[count];
        cue = new byte[count];
        glued = new boolean[count];
        String text = tokens.text();
        for (int i = 0; i < count; i++) {
            int begin = tokens.begin(from + i);
            int end = tokens.end(from + i);
            word[i] = Letters.hash(text, begin, end);
            shape[i] = Shape.of(text, begin, end);
            cap[i] = Shape.writing(text, begin, end);
            cue[i] = (byte) cues.kind(word[i]);
            boolean hide = hidden.get(from + i);
            known[i] = (byte) (hide ? 0 : names.note(word[i]) * 4 + (words.note(word[i]) & 3));
            glued[i] = from + i > 0 && tokens.end(from + i - 1) == begin;
            affixes(text, begin, end, i);
        }
        lines = new Lines(word, cap, text, tokens, from);
        nearby = new Nearby(cue, cap);
    }

    private void affixes(String text, int begin, int end, int i) {
        for (int k = 0; k < 2; k++) {
            affix[i * AFFIXES + k] = Letters.hash(text, begin, Math.min(end, begin + 2 + k));
        }
        for (int k = 0; k < 3; k++) {
            affix[i * AFFIXES + 2 + k] = Letters.hash(text, Math.max(begin, end - 2 - k), end);
        }
    }

    private boolean inside(int i) {
        return i >= 0 && i < count;
    }

    int word(int i) {
        return inside(i) ? word[i] : EDGE + (i < 0 ? 1 : 2);
    }

    int shape(int i) {
        return inside(i) ? shape[i] : EDGE;
    }

    /** Returns the hash of the first 2 or 3 letters (which 0, 1) or the last 2, 3 or 4 (which 2, 3, 4). */
    int affix(int i, int which) {
        return inside(i) ? affix[i * AFFIXES + which] : EDGE;
    }

    int cap(int i) {
        return inside(i) ? cap[i] : SIGN;
    }

    /** Returns what the lists say: the note of the names, and in the last two bits how ordinary a word it is. */
    int known(int i) {
        return inside(i) ? known[i] : EDGE;
    }

    int cue(int i) {
        return inside(i) ? cue[i] : 0;
    }

    int glued(int i) {
        return glued[i] ? 1 : 0;
    }

    int lineCase(int i) {
        return lines.writing(i);
    }

    int positionInLine(int i) {
        return lines.position(i);
    }

    int lineLength(int i) {
        return lines.length(i);
    }

    int key(int i) {
        return lines.key(i);
    }

    int positionAfterKey(int i) {
        return lines.positionAfterKey(i);
    }

    int lineStart(int i) {
        return lines.firstWord(i);
    }

    int previousLineEnd(int i) {
        return lines.previousEnd(i);
    }

    int streetAhead(int i) {
        return nearby.ahead(Nearby.STREET, i);
    }

    int streetBehind(int i) {
        return nearby.behind(Nearby.STREET, i);
    }

    int numberAhead(int i) {
        return nearby.ahead(Nearby.NUMBER, i);
    }

    int numberBehind(int i) {
        return nearby.behind(Nearby.NUMBER, i);
    }

    int placeAhead(int i) {
        return nearby.ahead(Nearby.PLACE, i);
    }
}
