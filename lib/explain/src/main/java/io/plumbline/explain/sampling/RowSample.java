// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.sampling;

import java.util.SplittableRandom;

/** Row numbers drawn without replacement, each set of the asked size equally likely. */
public final class RowSample {
    private RowSample() {}

    /**
     * Returns {@code wanted} of the numbers 0 to {@code rows - 1} in increasing order, all of them when {@code wanted} is not
     * smaller than {@code rows}. The same seed gives the same rows.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1962.10480667">Fan, Muller and Rezucha 1962, selection sampling</a>
     */
    public static int[] of(int rows, int wanted, long seed) {
        int size = Math.max(0, Math.min(rows, wanted));
        int[] chosen = new int[size];
        SplittableRandom random = new SplittableRandom(seed);
        for (int row = 0, taken = 0; taken < size; row++) {
            boolean allNeeded = rows - row == size - taken;
            if (allNeeded || random.nextDouble() * (rows - row) < size - taken) {
                chosen[taken++] = row;
            }
        }
        return chosen;
    }
}
