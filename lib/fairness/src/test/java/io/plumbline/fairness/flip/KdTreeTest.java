// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.flip;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KdTreeTest {

    @Test
    void findsWhatLookingAtEveryRowFindsTiesIncluded() {
        forAll(KdTreeTest::spaceFullOfTies, 20261121, space -> {
            int rows = space.axes()[0].length;
            int[] even = IntStream.range(0, rows).filter(row -> row % 2 == 0).toArray();
            Nearest nearest = new Nearest(Math.min(5, even.length));
            KdTree tree = new KdTree(space, even, Math.min(5, even.length));
            for (int query = 1; query < rows; query += 2) {
                tree.find(coordinates(space, query), 0, nearest);
                assertThat(nearest.rows()).as("row %d", query).isEqualTo(byLooking(space, even, query));
            }
        });
    }

    private static Space spaceFullOfTies(Random random) {
        int rows = 2 + random.nextInt(200);
        int numbers = random.nextInt(4);
        int axes = Math.max(1, numbers + random.nextInt(3));
        int spread = 1 + random.nextInt(12);
        boolean whole = random.nextBoolean();
        double[][] columns = new double[axes][rows];
        for (int axis = 0; axis < axes; axis++) {
            for (int row = 0; row < rows; row++) {
                int step = random.nextInt(spread) - spread / 2;
                columns[axis][row] = whole || axis >= numbers ? step : step * 0.1 + random.nextInt(2) * 1e-17;
            }
        }
        return new Space(columns, numbers);
    }

    private static int[] byLooking(Space space, int[] rows, int query) {
        return IntStream.of(rows).boxed()
                .sorted(Comparator.<Integer>comparingDouble(row -> distance(space, row, query))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(5).mapToInt(Integer::intValue).toArray();
    }

    private static double distance(Space space, int row, int query) {
        double sum = 0;
        for (int axis = 0; axis < space.axes().length; axis++) {
            double apart = space.axes()[axis][query] - space.axes()[axis][row];
            sum += axis < space.numbers() ? apart * apart : apart == 0 ? 0 : 2;
        }
        return sum;
    }

    private static double[] coordinates(Space space, int row) {
        double[] coordinates = new double[space.axes().length];
        for (int axis = 0; axis < coordinates.length; axis++) {
            coordinates[axis] = space.axes()[axis][row];
        }
        return coordinates;
    }
}
