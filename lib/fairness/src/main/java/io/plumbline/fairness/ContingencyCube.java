// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many rows there are of each combination of facet values, stratum, observed label and predicted label: everything
 * a bias metric needs to know of a dataset. Cells are sparse; counts are exact; weights are optional.
 *
 * <p>Immutable. Two cubes of parts of a dataset {@linkplain #merge merge} into the cube of the whole.
 */
public final class ContingencyCube {
    private final List<Dimension> dimensions;
    private final boolean weighted;
    private final int cells;
    private final int[] codes; // shape (cells, dimensions), row-major
    private final long[] counts;
    private final double[] weights;
    private final double[] squaredWeights;

    private ContingencyCube(Builder builder) {
        dimensions = builder.dimensions;
        weighted = builder.weighted;
        cells = builder.cells;
        codes = Arrays.copyOf(builder.codes, cells * dimensions.size());
        counts = Arrays.copyOf(builder.counts, cells);
        weights = Arrays.copyOf(builder.weights, cells);
        squaredWeights = Arrays.copyOf(builder.squaredWeights, cells);
    }

    /** Starts a cube whose cells carry sums of weights and of squared weights beside their counts when {@code weighted}. */
    public static Builder builder(List<Dimension> dimensions, boolean weighted) {
        return new Builder(dimensions, weighted);
    }

    /**
     * Returns the cube of rows whose values are held as codes.
     *
     * @param codes by axis, by row: index of the row's level
     * @throws IllegalArgumentException when columns differ in length or a code is no level of its axis
     */
    public static ContingencyCube ofCodes(List<Dimension> dimensions, int[][] codes) {
        return new CodedRows(dimensions, codes, new double[0]).count(false);
    }

    /**
     * Returns the cube of weighted rows whose values are held as codes.
     *
     * @param codes by axis, by row: index of the row's level
     * @param weights by row
     * @throws IllegalArgumentException when columns or weights differ in length or a code is no level of its axis
     */
    public static ContingencyCube ofCodes(List<Dimension> dimensions, int[][] codes, double[] weights) {
        return new CodedRows(dimensions, codes, weights).count(true);
    }

    /** Returns the axes. */
    public List<Dimension> dimensions() {
        return dimensions;
    }

    /** Returns whether rows carry weights; without, {@link #weight} equals {@link #count}. */
    public boolean weighted() {
        return weighted;
    }

    /** Returns the number of cells. */
    public int cells() {
        return cells;
    }

    /** Returns the code of {@code cell} on axis {@code dimension}, an index into its levels. */
    public int code(int cell, int dimension) {
        return codes[cell * dimensions.size() + dimension];
    }

    /** Returns the number of rows in {@code cell}. */
    public long count(int cell) {
        return counts[cell];
    }

    /** Returns the sum of the weights of the rows in {@code cell}. */
    public double weight(int cell) {
        return weights[cell];
    }

    /** Returns the sum of the squared weights of the rows in {@code cell}. */
    public double squaredWeight(int cell) {
        return squaredWeights[cell];
    }

    /** Returns the number of rows in all cells. */
    public long rows() {
        return Arrays.stream(counts).sum();
    }

    /** Returns the index of the axis named {@code name} with {@code role}, or -1. */
    public int find(Dimension.Role role, String name) {
        for (int index = 0; index < dimensions.size(); index++) {
            Dimension dimension = dimensions.get(index);
            if (dimension.role() == role && dimension.name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the index of the only axis with {@code role}, or -1. */
    public int find(Dimension.Role role) {
        for (int index = 0; index < dimensions.size(); index++) {
            if (dimensions.get(index).role() == role) {
                return index;
            }
        }
        return -1;
    }

    /**
     * Returns the cube of the rows of both. The axes must have the same names and roles; their levels may differ.
     *
     * @throws IllegalArgumentException when the axes differ or only one of the two is weighted
     */
    public ContingencyCube merge(ContingencyCube other) {
        if (weighted != other.weighted || dimensions.size() != other.dimensions.size()) {
            throw new IllegalArgumentException("cubes to merge need the same axes and both or neither weights");
        }
        List<Dimension> union = new ArrayList<>();
        int[][] recoded = new int[dimensions.size()][];
        for (int index = 0; index < dimensions.size(); index++) {
            Dimension mine = dimensions.get(index);
            Dimension theirs = other.dimensions.get(index);
            if (!mine.name().equals(theirs.name()) || mine.role() != theirs.role()) {
                throw new IllegalArgumentException(
                        "cubes to merge differ on axis " + mine.name() + " and " + theirs.name());
            }
            List<Level> levels = new ArrayList<>(mine.levels());
            recoded[index] = recode(levels, theirs.levels());
            union.add(new Dimension(mine.name(), mine.role(), levels));
        }
        Builder builder = builder(union, weighted);
        int[] cell = new int[dimensions.size()];
        for (int index = 0; index < cells; index++) {
            System.arraycopy(codes, index * cell.length, cell, 0, cell.length);
            builder.add(cell, counts[index], weights[index], squaredWeights[index]);
        }
        for (int index = 0; index < other.cells; index++) {
            for (int axis = 0; axis < cell.length; axis++) {
                cell[axis] = recoded[axis][other.code(index, axis)];
            }
            builder.add(cell, other.counts[index], other.weights[index], other.squaredWeights[index]);
        }
        return builder.build();
    }

    /** Returns the cube over {@code axes} alone, in that order, summing over the others. */
    public ContingencyCube project(int... axes) {
        List<Dimension> kept = Arrays.stream(axes).mapToObj(dimensions::get).toList();
        Builder builder = builder(kept, weighted);
        int[] cell = new int[axes.length];
        for (int index = 0; index < cells; index++) {
            for (int axis = 0; axis < axes.length; axis++) {
                cell[axis] = code(index, axes[axis]);
            }
            builder.add(cell, counts[index], weights[index], squaredWeights[index]);
        }
        return builder.build();
    }

    /**
     * Returns the cube in which each level of axis {@code dimension} has become one of {@code levels}.
     *
     * @param newCode by old code, the new one
     */
    public ContingencyCube collapse(int dimension, int[] newCode, List<Level> levels) {
        List<Dimension> changed = new ArrayList<>(dimensions);
        Dimension old = dimensions.get(dimension);
        changed.set(dimension, new Dimension(old.name(), old.role(), levels));
        Builder builder = builder(changed, weighted);
        int[] cell = new int[dimensions.size()];
        for (int index = 0; index < cells; index++) {
            System.arraycopy(codes, index * cell.length, cell, 0, cell.length);
            cell[dimension] = newCode[cell[dimension]];
            builder.add(cell, counts[index], weights[index], squaredWeights[index]);
        }
        return builder.build();
    }

    /** Returns how many rows each level of axis {@code dimension} has, by code. */
    public long[] rowsByLevel(int dimension) {
        long[] rows = new long[dimensions.get(dimension).levels().size()];
        for (int index = 0; index < cells; index++) {
            rows[code(index, dimension)] += counts[index];
        }
        return rows;
    }

    private static int[] recode(List<Level> levels, List<Level> added) {
        Map<Level, Integer> codeOf = new HashMap<>();
        for (int code = 0; code < levels.size(); code++) {
            codeOf.put(levels.get(code), code);
        }
        int[] codes = new int[added.size()];
        for (int code = 0; code < codes.length; code++) {
            Level level = added.get(code);
            Integer known = codeOf.putIfAbsent(level, levels.size());
            if (known == null) {
                levels.add(level);
            }
            codes[code] = known == null ? levels.size() - 1 : known;
        }
        return codes;
    }

    /** Collects cells; adding to the same cell twice sums. Not thread-safe. */
    public static final class Builder {
        private final List<Dimension> dimensions;
        private final boolean weighted;
        private final Map<CellKey, Integer> cellOf = new HashMap<>();
        private int cells;
        private int[] codes;
        private long[] counts = new long[16];
        private double[] weights = new double[16];
        private double[] squaredWeights = new double[16];

        private Builder(List<Dimension> dimensions, boolean weighted) {
            this.dimensions = List.copyOf(dimensions);
            this.weighted = weighted;
            codes = new int[16 * dimensions.size()];
        }

        /** Adds {@code count} rows of weight 1 to the cell at {@code cell}. */
        public Builder add(int[] cell, long count) {
            return add(cell, count, count, count);
        }

        /** Adds {@code count} rows with the given sums of weights and squared weights to the cell at {@code cell}. */
        public Builder add(int[] cell, long count, double weight, double squaredWeight) {
            int axes = dimensions.size();
            if (cell.length != axes) {
                throw new IllegalArgumentException("a cell needs " + axes + " codes, got " + cell.length);
            }
            CellKey key = new CellKey(cell.clone());
            Integer known = cellOf.putIfAbsent(key, cells);
            int index = known == null ? cells++ : known;
            if (index == counts.length) {
                codes = Arrays.copyOf(codes, codes.length * 2);
                counts = Arrays.copyOf(counts, counts.length * 2);
                weights = Arrays.copyOf(weights, weights.length * 2);
                squaredWeights = Arrays.copyOf(squaredWeights, squaredWeights.length * 2);
            }
            System.arraycopy(cell, 0, codes, index * axes, axes);
            counts[index] += count;
            weights[index] += weighted ? weight : count;
            squaredWeights[index] += weighted ? squaredWeight : count;
            return this;
        }

        /** Returns the cube. */
        public ContingencyCube build() {
            return new ContingencyCube(this);
        }
    }

    private record CellKey(int[] codes) {
        @Override
        public boolean equals(Object other) {
            return other instanceof CellKey key && Arrays.equals(codes, key.codes);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(codes);
        }
    }
}
