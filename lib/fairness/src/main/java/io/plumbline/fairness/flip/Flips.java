// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import io.plumbline.fairness.Selection;
import java.util.stream.IntStream;

/**
 * How many rows of d their neighbours in a would have decided otherwise.
 *
 * @param toPositive predicted negative, neighbours positive
 * @param toNegative predicted positive, neighbours negative
 * @param rows rows of d
 */
record Flips(long toPositive, long toNegative, long rows) {
    private static final int NEIGHBOURS = 5;
    /** With no more rows than this in a, the nearest alone decides: the original's rule. */
    private static final int FEW_ROWS = 9;
    private static final int QUERIES_PER_TASK = 512;

    static Flips count(Space space, Facets facets, byte[] positivePrediction) {
        int neighbours = facets.a().length > FEW_ROWS ? NEIGHBOURS : 1;
        KdTree tree = new KdTree(space, facets.a(), neighbours);
        DistinctPoints queries = DistinctPoints.of(space.axes(), facets.d());
        long[] positives = new long[queries.size()];
        long[] negatives = new long[queries.size()];
        for (int position = 0; position < facets.d().length; position++) {
            boolean positive = positivePrediction[facets.d()[position]] == Selection.YES;
            (positive ? positives : negatives)[queries.pointOf()[position]]++;
        }
        int tasks = (queries.size() + QUERIES_PER_TASK - 1) / QUERIES_PER_TASK;
        return IntStream.range(0, tasks).parallel().mapToObj(task -> {
            Nearest nearest = new Nearest(neighbours);
            long toPositive = 0;
            long toNegative = 0;
            int end = Math.min(queries.size(), (task + 1) * QUERIES_PER_TASK);
            for (int query = task * QUERIES_PER_TASK; query < end; query++) {
                tree.find(queries.coordinates(), query * queries.axes(), nearest);
                if (majority(nearest.rows(), positivePrediction)) {
                    toPositive += negatives[query];
                } else {
                    toNegative += positives[query];
                }
            }
            return new Flips(toPositive, toNegative, 0);
        }).reduce(new Flips(0, 0, facets.d().length), Flips::plus);
    }

    private Flips plus(Flips other) {
        return new Flips(toPositive + other.toPositive, toNegative + other.toNegative, Math.max(rows, other.rows));
    }

    private static boolean majority(int[] rows, byte[] positivePrediction) {
        int votes = 0;
        for (int row : rows) {
            votes += positivePrediction[row] == Selection.YES ? 1 : -1;
        }
        return votes > 0;
    }
}
