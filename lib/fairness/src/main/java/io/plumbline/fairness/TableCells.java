// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a cube as one selection sees them: sides and outcomes in place of facet values and predicted labels. */
final class TableCells {
    private static final int NEITHER = Side.values().length;

    private final LabelAxis label;
    private final int strata;
    private final boolean stratified;
    private final int missingStratum;
    private boolean missingStratumIsText;
    private final boolean weighted;
    private final boolean hasPredictions;
    private long leftOut;

    private int size;
    private int[] coordinates = new int[4 * 16]; // shape (cells, 4): side, stratum, label level, kind
    private long[] counts = new long[16];
    private double[] weights = new double[16];
    private double[] squaredWeights = new double[16];

    private TableCells(ContingencyCube cube, Selection selection, boolean weighted) {
        this.weighted = weighted;
        label = LabelAxis.of(cube, selection);
        int stratum = cube.find(Dimension.Role.STRATUM);
        stratified = stratum >= 0;
        List<Level> levels = stratified ? cube.dimensions().get(stratum).levels() : List.of();
        strata = Math.max(1, levels.size());
        missingStratum = levels.indexOf(new Level.Exactly(Value.MISSING));
        hasPredictions = selection.positivePrediction().length > 0;
    }

    /** Reads {@code cube} once; counts serve as weights unless {@code weighted}. */
    static TableCells of(ContingencyCube cube, Selection selection, boolean weighted) {
        TableCells cells = new TableCells(cube, selection, weighted);
        cells.fill(cube, selection);
        return cells;
    }

    private void fill(ContingencyCube cube, Selection selection) {
        int stratumAxis = cube.find(Dimension.Role.STRATUM);
        int labelAxis = cube.find(Dimension.Role.LABEL);
        int predictedAxis = hasPredictions ? cube.find(Dimension.Role.PREDICTED) : -1;
        Map<Long, Integer> cellOf = new HashMap<>();
        for (int cell = 0; cell < cube.cells(); cell++) {
            byte positive = selection.positiveLabel()[cube.code(cell, labelAxis)];
            if (positive == Selection.LEFT_OUT || cube.count(cell) == 0) {
                leftOut += cube.count(cell);
                continue;
            }
            int prediction = predictedAxis < 0
                    ? RowSet.NO_PREDICTION
                    : prediction(selection.positivePrediction()[cube.code(cell, predictedAxis)]);
            int side = side(selection.disadvantaged()[cube.code(cell, selection.facetDimension())]);
            int stratum = stratified ? cube.code(cell, stratumAxis) : 0;
            int level = label.level(cube.code(cell, labelAxis));
            missingStratumIsText |= stratum == missingStratum && selection.missingStratumIsText();
            add(cellOf, side, stratum, level, RowSet.kind(positive, prediction), cube, cell);
        }
        trim();
    }

    private static int prediction(byte code) {
        return code == Selection.LEFT_OUT ? RowSet.NO_PREDICTION : code;
    }

    private static int side(byte disadvantaged) {
        return switch (disadvantaged) {
            case Selection.YES -> Side.D.ordinal();
            case Selection.NO -> Side.A.ordinal();
            default -> NEITHER;
        };
    }

    private void add(Map<Long, Integer> cellOf, int side, int stratum, int level, int kind, ContingencyCube cube,
            int from) {
        long key = (((long) side * strata + stratum) * label.levels() + level) * RowSet.KINDS + kind;
        Integer known = cellOf.putIfAbsent(key, size);
        int index = known == null ? size++ : known;
        if (index == counts.length) {
            grow(index * 2);
        }
        coordinates[4 * index] = side;
        coordinates[4 * index + 1] = stratum;
        coordinates[4 * index + 2] = level;
        coordinates[4 * index + 3] = kind;
        counts[index] += cube.count(from);
        weights[index] += weighted ? cube.weight(from) : cube.count(from);
        squaredWeights[index] += weighted ? cube.squaredWeight(from) : cube.count(from);
    }

    private void grow(int length) {
        coordinates = Arrays.copyOf(coordinates, 4 * length);
        counts = Arrays.copyOf(counts, length);
        weights = Arrays.copyOf(weights, length);
        squaredWeights = Arrays.copyOf(squaredWeights, length);
    }

    private void trim() {
        grow(size);
    }

    int size() {
        return size;
    }

    int side(int cell) {
        return coordinates[4 * cell];
    }

    int stratum(int cell) {
        return coordinates[4 * cell + 1];
    }

    int level(int cell) {
        return coordinates[4 * cell + 2];
    }

    int kind(int cell) {
        return coordinates[4 * cell + 3];
    }

    long count(int cell) {
        return counts[cell];
    }

    /** Returns the sums of weights by cell; not to be changed. */
    double[] weights() {
        return weights;
    }

    double squaredWeight(int cell) {
        return squaredWeights[cell];
    }

    int levels() {
        return label.levels();
    }

    boolean levelsOrdered() {
        return label.ordered();
    }

    boolean stratified() {
        return stratified;
    }

    int strata() {
        return strata;
    }

    int missingStratum() {
        return missingStratum;
    }

    boolean missingStratumIsText() {
        return missingStratumIsText;
    }

    boolean weighted() {
        return weighted;
    }

    boolean hasPredictions() {
        return hasPredictions;
    }

    /** Returns the number of rows whose label is not counted. */
    long leftOut() {
        return leftOut;
    }

    /** Returns whether both hold the same rows in the same cells with the same weights. */
    boolean sameAs(TableCells other) {
        return size == other.size && leftOut == other.leftOut && strata == other.strata
                && label.levels() == other.label.levels() && hasPredictions == other.hasPredictions
                && Arrays.equals(coordinates, other.coordinates) && Arrays.equals(weights, other.weights);
    }
}
