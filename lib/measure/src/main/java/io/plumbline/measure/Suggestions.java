// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the known name closest to a misspelt one. */
public final class Suggestions {
    /** Longer texts are no misspelt names, and comparing them would take long. */
    private static final int LONGEST = 200;

    private Suggestions() {}

    /**
     * Returns the entry of {@code known} with the smallest edit distance to {@code given}, ignoring case, when that is at
     * most a third of the longer name's length and at least one edit is allowed; the first of equals.
     */
    public static Optional<String> closest(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        String wanted = given.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= Math
                        .max(1, Math.max(given.length(), name.length()) / 3))
                .min(Comparator.comparingInt(name -> distance(wanted, name.toLowerCase(Locale.ROOT))));
    }

    /** Returns {@code " Did you mean 'x'?"} for the closest entry of {@code known}, or the empty text. */
    public static String hint(String given, Collection<String> known) {
        return closest(given, known).map(name -> " Did you mean '" + name + "'?").orElse("");
    }

    /** The fewest insertions, deletions, changes and swaps of neighbours that turn one text into the other. */
    private static int distance(String left, String right) {
        int[][] edits = new int[left.length() + 1][right.length() + 1];
        for (int column = 0; column <= right.length(); column++) {
            edits[0][column] = column;
        }
        for (int row = 1; row <= left.length(); row++) {
            edits[row][0] = row;
            for (int column = 1; column <= right.length(); column++) {
                int change = left.charAt(row - 1) == right.charAt(column - 1) ? 0 : 1;
                edits[row][column] = Math.min(Math.min(edits[row][column - 1], edits[row - 1][column]) + 1,
                        edits[row - 1][column - 1] + change);
                if (swapped(left, row, right, column)) {
                    edits[row][column] = Math.min(edits[row][column], edits[row - 2][column - 2] + 1);
                }
            }
        }
        return edits[left.length()][right.length()];
    }

    private static boolean swapped(String left, int row, String right, int column) {
        return row > 1 && column > 1 && left.charAt(row - 1) == right.charAt(column - 2)
                && left.charAt(row - 2) == right.charAt(column - 1);
    }
}
