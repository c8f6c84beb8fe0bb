// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.SplittableRandom;

/** Which rows are explained. */
final class ExplainedRows {
    private ExplainedRows() {}

    /** Returns all rows of {@code rows}, or {@code most} of them drawn by {@code seed}, in their order. */
    static int[] choose(int rows, OptionalInt most, long seed) {
        if (most.isEmpty() || most.getAsInt() >= rows) {
            int[] all = new int[rows];
            Arrays.setAll(all, row -> row);
            return all;
        }
        SplittableRandom random = new SplittableRandom(seed);
        int[] chosen = new int[most.getAsInt()];
        int taken = 0;
        for (int row = 0; taken < chosen.length; row++) {
            if (random.nextInt(rows - row) < chosen.length - taken) {
                chosen[taken++] = row;
            }
        }
        return chosen;
    }
}
