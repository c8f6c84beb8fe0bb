// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.resampling;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws how often each cell occurs when as many rows are drawn with replacement as there are: exact, one binomial per cell. */
public final class Multinomial {
    private final long[] counts;
    private final long total;

    /** Prepares draws in proportion to {@code counts}, whose sum is also the number of rows of a draw. */
    public Multinomial(long[] counts) {
        this.counts = counts.clone();
        total = Arrays.stream(counts).sum();
    }

    /** Fills {@code drawn} with the counts of one draw; they sum to the total. */
    public void draw(RandomGenerator random, long[] drawn) {
        long rows = total;
        long weight = total;
        for (int cell = 0; cell < counts.length; cell++) {
            if (rows == 0) {
                drawn[cell] = 0;
                continue;
            }
            drawn[cell] = counts[cell] == weight
                    ? rows
                    : Binomial.draw(random, rows, (double) counts[cell] / weight);
            rows -= drawn[cell];
            weight -= counts[cell];
        }
    }
}
