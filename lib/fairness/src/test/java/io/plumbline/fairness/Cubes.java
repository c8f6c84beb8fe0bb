// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Cubes for tests: small ones by hand, and random ones with every role, missing values and weights. */
final class Cubes {
    private static final int SIDES = 3;
    private static final int STRATA = 4;
    private static final int LABELS = 4;
    private static final int PREDICTIONS = 3;

    private Cubes() {}

    static Dimension texts(String name, Dimension.Role role, String... values) {
        return new Dimension(name, role,
                Arrays.stream(values).<Level>map(text -> new Level.Exactly(new Value.Text(text))).toList());
    }

    /** Facets a and d with one label and one prediction; each array holds TP, FP, FN, TN. */
    static ContingencyCube confusion(long[] a, long[] d) {
        ContingencyCube.Builder builder = ContingencyCube.builder(List.of(texts("f", Dimension.Role.FACET, "a", "d"),
                texts("y", Dimension.Role.LABEL, "no", "yes"), texts("p", Dimension.Role.PREDICTED, "no", "yes")),
                false);
        long[][] sides = {a, d};
        for (int side = 0; side < 2; side++) {
            builder.add(new int[]{side, 1, 1}, sides[side][0]).add(new int[]{side, 0, 1}, sides[side][1])
                    .add(new int[]{side, 1, 0}, sides[side][2]).add(new int[]{side, 0, 0}, sides[side][3]);
        }
        return builder.build();
    }

    static Selection yes() {
        return new Selection(0, new byte[]{0, 1}, new byte[]{0, 1}, new byte[]{0, 1}, false);
    }

    static BiasTable table(long[] a, long[] d) {
        return BiasTable.ofCounts(confusion(a, d), yes());
    }

    /** Facet (a, d, missing), stratum (three and missing), label (three and missing), prediction (two and missing). */
    static List<Dimension> axes() {
        Level missing = new Level.Exactly(Value.MISSING);
        return List.of(with(texts("f", Dimension.Role.FACET, "a", "d"), missing),
                with(texts("g", Dimension.Role.STRATUM, "u", "v", "w"), missing),
                with(texts("y", Dimension.Role.LABEL, "good", "fair", "bad"), missing),
                with(texts("p", Dimension.Role.PREDICTED, "no", "yes"), missing));
    }

    private static Dimension with(Dimension axis, Level last) {
        List<Level> levels = new ArrayList<>(axis.levels());
        levels.add(last);
        return new Dimension(axis.name(), axis.role(), levels);
    }

    /** Reads {@link #axes} as strict does: what is missing is left out. */
    static Selection strict() {
        return new Selection(0, new byte[]{0, 1, -1}, new byte[]{1, 0, 0, -1}, new byte[]{0, 1, -1}, false);
    }

    /** Reads {@link #axes} as the original does: what is missing is not d and not positive. */
    static Selection compat() {
        return new Selection(0, new byte[]{0, 1, 0}, new byte[]{1, 0, 0, 0}, new byte[]{0, 1, 0}, false);
    }

    /** Returns {@code selection} with facets a and d exchanged. */
    static Selection swapped(Selection selection) {
        byte[] sides = selection.disadvantaged().clone();
        for (int code = 0; code < sides.length; code++) {
            sides[code] = sides[code] == Selection.LEFT_OUT ? sides[code] : (byte) (1 - sides[code]);
        }
        return new Selection(selection.facetDimension(), sides, selection.positiveLabel(),
                selection.positivePrediction(), selection.missingStratumIsText());
    }

    /** A random dataset over {@link #axes}; {@code density} is the chance that a cell has rows at all. */
    static List<Cell> random(Random random, double density) {
        List<Cell> cells = new ArrayList<>();
        for (int index = 0; index < SIDES * STRATA * LABELS * PREDICTIONS; index++) {
            if (random.nextDouble() < density) {
                int[] code = {index % SIDES, index / SIDES % STRATA, index / (SIDES * STRATA) % LABELS,
                        index / (SIDES * STRATA * LABELS)};
                long count = 1 + random.nextInt(40);
                double weight = 0.5 + random.nextDouble();
                cells.add(new Cell(code, count, count * weight, count * weight * weight * 1.1));
            }
        }
        return cells;
    }

    static ContingencyCube cube(List<Cell> cells, boolean weighted) {
        ContingencyCube.Builder builder = ContingencyCube.builder(axes(), weighted);
        cells.forEach(cell -> builder.add(cell.code(), cell.count(), cell.weight(), cell.squaredWeight()));
        return builder.build();
    }

    /** One cell of a random cube. */
    record Cell(int[] code, long count, double weight, double squaredWeight) {
        Cell times(double factor) {
            return new Cell(code, count, weight * factor, squaredWeight * factor * factor);
        }

        @Override
        public String toString() {
            return Arrays.toString(code) + " x " + count;
        }
    }
}
