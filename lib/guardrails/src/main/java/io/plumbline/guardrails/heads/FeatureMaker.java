// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.lexicon.Lexicon;
import io.plumbline.guardrails.lexicon.WordClass;

/**
 * Makes the features of tokens, in time linear in their number. The name of a group of people is never a feature of its
 * own: every group is read as the same word, so that no head can hold a group itself against a text.
 */
final class FeatureMaker {
    private static final long WORD = 0x1000193D1B54A32DL;
    private static final long PAIR = 0x2545F4914F6CDD1DL;
    private static final long NEAR = 0x369DEA0F31A53F85L;
    private static final long NOT = 0x4CF5AD432745937FL;
    private static final long CLASS = 0x52DCE729DA3ED0E5L;
    private static final long CLASS_PAIR = 0x6A09E667F3BCC909L;
    private static final long CLASS_WORD = 0x7F4A7C159E3779B9L;
    private static final long PIECE = 0x0BF58476D1CE4E5BL;
    private static final int REACH = 8;
    private static final int NEAR_REACH = 3;
    private static final int GROUPS = 1 << WordClass.GROUPS.ordinal();
    private static final int GROUP = 1 << WordClass.GROUP.ordinal();
    private static final int NEGATION = 1 << WordClass.NEGATION.ordinal();
    private static final int PERSON_LIKE = GROUPS | GROUP;

    private final Tokens tokens;
    private final FeatureSettings settings;
    private final Growing rows;
    private final int[] classes;
    private final long[] words;

    FeatureMaker(Tokens tokens, FeatureSettings settings, Lexicon lexicon) {
        this.tokens = tokens;
        this.settings = settings;
        this.rows = new Growing(tokens.size() * 36);
        this.classes = new int[tokens.size()];
        this.words = new long[tokens.size()];
        for (int token = 0; token < classes.length; token++) {
            classify(token, lexicon);
        }
    }

    private void classify(int token, Lexicon lexicon) {
        long words0 = tokens.hash(token);
        words[token] = words0;
        long all = words0;
        int found = lexicon.classes(all);
        for (int length = 2; length <= Lexicon.LONGEST && token - length + 1 >= 0; length++) {
            all = length == 2
                    ? Lexicon.join(tokens.hash(token - 1), words0)
                    : Lexicon.join(Lexicon.join(tokens.hash(token - 2), tokens.hash(token - 1)), words0);
            int phrase = lexicon.classes(all);
            found |= phrase;
            if ((phrase & PERSON_LIKE) != 0) {
                for (int part = token - length + 1; part < token; part++) {
                    words[part] = phrase & PERSON_LIKE;
                }
            }
        }
        classes[token] = found;
        if ((found & PERSON_LIKE) != 0) {
            words[token] = (found & GROUPS) != 0 ? GROUPS : GROUP;
        }
    }

    TextFeatures make() {
        int size = tokens.size();
        int[] firstRows = new int[size + 1];
        int[] firstPieces = new int[size];
        for (int token = 0; token < size; token++) {
            firstRows[token] = rows.size();
            words(token);
            classes(token);
            firstPieces[token] = rows.size();
            if (words[token] == tokens.hash(token)) {
                pieces(token);
            }
        }
        firstRows[size] = rows.size();
        return new TextFeatures(tokens, rows.toArray(), firstRows, firstPieces, classes,
                settings.version() >= FeatureSettings.NARROW_WINDOWS);
    }

    private void words(int token) {
        long word = words[token];
        add(WORD + word);
        if (token > 0) {
            add(PAIR + Lexicon.join(words[token - 1], word));
        }
        for (int back = 2; back <= NEAR_REACH && token - back >= 0; back++) {
            add(NEAR + Lexicon.join(words[token - back], word));
        }
        for (int back = 1; back <= NEAR_REACH && token - back >= 0; back++) {
            if ((classes[token - back] & NEGATION) != 0) {
                add(NOT + word);
                break;
            }
        }
    }

    private void classes(int token) {
        int own = classes[token];
        for (int bits = own; bits != 0; bits &= bits - 1) {
            add(CLASS + Integer.numberOfTrailingZeros(bits) * 0x9E3779B97F4A7C15L);
        }
        for (int back = 1; back <= REACH && token - back >= 0; back++) {
            int before = classes[token - back];
            if (before == 0) {
                if (back <= NEAR_REACH && own != 0) {
                    crossed(own, words[token - back], 1);
                }
                continue;
            }
            if (back <= NEAR_REACH) {
                crossed(before, words[token], 2);
            }
            for (int bits = own; bits != 0; bits &= bits - 1) {
                long later = Integer.numberOfTrailingZeros(bits);
                for (int others = before; others != 0; others &= others - 1) {
                    add(CLASS_PAIR + (Integer.numberOfTrailingZeros(others) * 64L + later) * 0xC2B2AE3D27D4EB4FL);
                }
            }
        }
    }

    private void crossed(int bits, long word, int side) {
        for (int rest = bits; rest != 0; rest &= rest - 1) {
            add(CLASS_WORD + Lexicon.join(Integer.numberOfTrailingZeros(rest) * 4L + side, word));
        }
    }

    private void pieces(int token) {
        char[] units = tokens.units();
        int begin = tokens.firstUnit(token) - 1;
        int end = tokens.firstUnit(token + 1) + 1;
        for (int from = begin; from < end; from++) {
            long hash = PIECE;
            int to = Math.min(end, from + settings.pieceTo());
            for (int at = from; at < to; at++) {
                char unit = at == begin || at == end - 1 ? ' ' : units[at];
                hash = Lexicon.next(hash, unit);
                if (at - from + 1 >= settings.pieceFrom()) {
                    add(hash);
                }
            }
        }
    }

    private void add(long feature) {
        long mixed = (feature ^ feature >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        rows.add((int) (mixed >>> (64 - settings.bits())));
    }
}
