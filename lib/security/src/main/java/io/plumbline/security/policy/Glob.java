// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * A pattern of pieces with anything between them. Matching takes the first place where each piece fits and never goes
 * back, so it takes at most text length times the longest piece, whatever the pattern.
 */
final class Glob {
    /** Stands for *; no character of any text, so that a value put in for a variable cannot hold one. */
    static final char MANY = '\uFFFF';

    /** Stands for ?. */
    static final char ONE = '\uFFFE';

    private final List<String> pieces;

    private Glob(List<String> pieces) {
        this.pieces = pieces;
    }

    /** Returns the pattern {@code encoded}, in which {@link #MANY} and {@link #ONE} are wildcards. */
    static Glob of(String encoded) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = encoded.indexOf(MANY); at >= 0; at = encoded.indexOf(MANY, from)) {
            pieces.add(encoded.substring(from, at));
            from = at + 1;
        }
        pieces.add(encoded.substring(from));
        return new Glob(List.copyOf(pieces));
    }

    /** Makes wildcards of * and ?. */
    static String encode(String written) {
        return written.replace('*', MANY).replace('?', ONE);
    }

    boolean matches(String text) {
        String first = pieces.get(0);
        if (pieces.size() == 1) {
            return text.length() == first.length() && fits(first, text, 0);
        }
        String last = pieces.get(pieces.size() - 1);
        int end = text.length() - last.length();
        if (end < first.length() || !fits(first, text, 0) || !fits(last, text, end)) {
            return false;
        }
        int from = first.length();
        for (int number = 1; number < pieces.size() - 1; number++) {
            String piece = pieces.get(number);
            int at = find(piece, text, from, end);
            if (at < 0) {
                return false;
            }
            from = at + piece.length();
        }
        return true;
    }

    private static int find(String piece, String text, int from, int end) {
        if (piece.indexOf(ONE) < 0) {
            return text.indexOf(piece, from, end);
        }
        for (int at = from; at + piece.length() <= end; at++) {
            if (fits(piece, text, at)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean fits(String piece, String text, int at) {
        for (int index = 0; index < piece.length(); index++) {
            char wanted = piece.charAt(index);
            if (at + index >= text.length() || (wanted != ONE && wanted != text.charAt(at + index))) {
                return false;
            }
        }
        return true;
    }
}
