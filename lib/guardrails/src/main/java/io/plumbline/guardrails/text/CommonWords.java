// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Cuts letters without blanks into the likeliest row of common words. */
final class CommonWords {
    private static final int LONGEST = 18;
    private static final int SHORTEST_TO_CUT = 6;
    private static final double UNKNOWN_LETTER = -9;

    private CommonWords() {}

    /** Returns the parts of {@code letters}, in order; the whole where it is short or a common word itself. */
    static List<String> cut(String letters) {
        String lower = letters.toLowerCase(Locale.ROOT);
        if (letters.length() < SHORTEST_TO_CUT || lower.length() != letters.length() || English.isWord(lower)) {
            return List.of(letters);
        }
        int length = letters.length();
        double[] best = new double[length + 1];
        int[] from = new int[length + 1];
        boolean[] known = new boolean[length + 1];
        Arrays.fill(best, Double.NEGATIVE_INFINITY);
        best[0] = 0;
        for (int begin = 0; begin < length; begin++) {
            offer(best, from, known, begin, begin + 1, UNKNOWN_LETTER, false);
            long prefix = English.EMPTY_PREFIX;
            for (int end = begin + 1; end <= length && end - begin <= LONGEST; end++) {
                prefix = English.prefix(prefix, lower.charAt(end - 1));
                if (!English.isPrefix(prefix)) {
                    break;
                }
                double score = English.logProbability(prefix);
                if (score < 0) {
                    offer(best, from, known, begin, end, score, true);
                }
            }
        }
        return parts(letters, from, known);
    }

    private static void offer(double[] best, int[] from, boolean[] known, int begin, int end, double score,
            boolean word) {
        if (best[begin] + score > best[end]) {
            best[end] = best[begin] + score;
            from[end] = begin;
            known[end] = word;
        }
    }

    /** Letters that belong to no word stay together. */
    private static List<String> parts(String letters, int[] from, boolean[] known) {
        Deque<String> parts = new ArrayDeque<>();
        int end = letters.length();
        while (end > 0) {
            int begin = from[end];
            while (!known[end] && begin > 0 && !known[begin]) {
                begin = from[begin];
            }
            parts.addFirst(letters.substring(begin, end));
            end = begin;
        }
        return List.copyOf(parts);
    }
}
