// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import io.plumbline.fairness.Selection;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** The rows of both facets, each in ascending order. */
record Facets(int[] a, int[] d) {

    static Facets of(byte[] disadvantaged, byte[] positivePrediction) {
        return new Facets(rows(disadvantaged, positivePrediction, Selection.NO),
                rows(disadvantaged, positivePrediction, Selection.YES));
    }

    int rows() {
        return a.length + d.length;
    }

    /** Returns the rows whose numbers are all there and finite; text may be missing. */
    Facets complete(double[][] features, boolean[] textColumn) {
        IntPredicate complete = row -> {
            for (int column = 0; column < features.length; column++) {
                if (!textColumn[column] && !Double.isFinite(features[column][row])) {
                    return false;
                }
            }
            return true;
        };
        return new Facets(Arrays.stream(a).filter(complete).toArray(), Arrays.stream(d).filter(complete).toArray());
    }

    /** Returns all rows of a and {@code size} rows of d drawn without replacement. */
    Facets sampleD(int size, long seed) {
        int[] shuffled = d.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int index = 0; index < size; index++) {
            int other = random.nextInt(index, shuffled.length);
            int swap = shuffled[index];
            shuffled[index] = shuffled[other];
            shuffled[other] = swap;
        }
        int[] sample = Arrays.copyOf(shuffled, size);
        Arrays.sort(sample);
        return new Facets(a, sample);
    }

    private static int[] rows(byte[] disadvantaged, byte[] positivePrediction, byte facet) {
        return IntStream.range(0, disadvantaged.length)
                .filter(row -> disadvantaged[row] == facet && positivePrediction[row] != Selection.LEFT_OUT).toArray();
    }
}
