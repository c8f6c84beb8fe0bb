// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import java.util.Arrays;

/**
 * What a bias metric sees of one facet value: rows, sums of weights and sums of squared weights by facet side, stratum,
 * label value, observed and predicted outcome.
 *
 * <p>"Mass" is the sum of weights, which equals the number of rows in a table made by {@link #ofCounts}. Rows whose facet
 * is left out belong to neither side but do count {@linkplain #totalMass overall}. Metrics only read; the bootstrap swaps
 * the masses of a copy of its own.
 */
public final class BiasTable {
    private static final int NEITHER = Side.values().length;
    private static final int SIDES = NEITHER + 1;

    private final TableCells cells;
    private final long[] rows = new long[SIDES * RowSet.KINDS];
    private final double[] squares = new double[SIDES * RowSet.KINDS];
    private final double[] mass = new double[SIDES * RowSet.KINDS];
    private final double[] byLevel;
    private final double[] byStratum;
    private final long[] rowsByStratum;

    private BiasTable(TableCells cells) {
        this.cells = cells;
        byLevel = new double[SIDES * cells.levels()];
        byStratum = new double[SIDES * cells.strata() * RowSet.KINDS];
        rowsByStratum = new long[byStratum.length];
        for (int cell = 0; cell < cells.size(); cell++) {
            int index = cells.side(cell) * RowSet.KINDS + cells.kind(cell);
            rows[index] += cells.count(cell);
            squares[index] += cells.squaredWeight(cell);
            rowsByStratum[stratumIndex(cells.side(cell), cells.stratum(cell)) + cells.kind(cell)] += cells.count(cell);
        }
        refill(cells.weights());
    }

    /** Returns the table in which every row counts once, whatever its weight, as the original counts. */
    public static BiasTable ofCounts(ContingencyCube cube, Selection selection) {
        return new BiasTable(TableCells.of(cube, selection, false));
    }

    /** Returns the table in which rows count by their weight, if the cube has weights. */
    public static BiasTable ofWeights(ContingencyCube cube, Selection selection) {
        return new BiasTable(TableCells.of(cube, selection, cube.weighted()));
    }

    /** Returns a table of its own over the same cells, for the bootstrap to refill. */
    BiasTable forResampling() {
        return new BiasTable(cells);
    }

    /** Replaces the mass of every cell; numbers of rows and squared weights stay those of the data. */
    void refill(double[] massByCell) {
        Arrays.fill(mass, 0);
        Arrays.fill(byLevel, 0);
        Arrays.fill(byStratum, 0);
        for (int cell = 0; cell < massByCell.length; cell++) {
            int side = cells.side(cell);
            int kind = cells.kind(cell);
            double added = massByCell[cell];
            mass[side * RowSet.KINDS + kind] += added;
            byLevel[side * cells.levels() + cells.level(cell)] += added;
            byStratum[stratumIndex(side, cells.stratum(cell)) + kind] += added;
        }
    }

    private int stratumIndex(int side, int stratum) {
        return (side * cells.strata() + stratum) * RowSet.KINDS;
    }

    TableCells cells() {
        return cells;
    }

    /** Returns whether rows count by weights other than 1. */
    public boolean weighted() {
        return cells.weighted();
    }

    /** Returns whether rows carry predictions at all. */
    public boolean hasPredictions() {
        return cells.hasPredictions();
    }

    /** Returns the number of rows that were not counted on either side. */
    public long leftOut() {
        return cells.leftOut() + RowSet.ALL.sum(rows, NEITHER * RowSet.KINDS);
    }

    /** Returns the number of rows of {@code side} in {@code set}, weights aside. */
    public long rows(Side side, RowSet set) {
        return set.sum(rows, side.ordinal() * RowSet.KINDS);
    }

    /** Returns the number of rows of both sides in {@code set}, weights aside. */
    public long rows(RowSet set) {
        return rows(Side.A, set) + rows(Side.D, set);
    }

    /** Returns the number of rows in {@code set}, those of neither side included, weights aside. */
    public long totalRows(RowSet set) {
        return rows(set) + set.sum(rows, NEITHER * RowSet.KINDS);
    }

    /** Returns the mass of the rows of {@code side} in {@code set}. */
    public double mass(Side side, RowSet set) {
        return set.sum(mass, side.ordinal() * RowSet.KINDS);
    }

    /** Returns the mass of the rows in {@code set}, those of neither side included. */
    public double totalMass(RowSet set) {
        return mass(Side.A, set) + mass(Side.D, set) + set.sum(mass, NEITHER * RowSet.KINDS);
    }

    /**
     * Returns how many equally weighted rows carry as much information as the rows of {@code side} in {@code set}: the
     * squared sum of weights over the sum of squared weights (Kish 1965); the number of rows without weights.
     */
    public double effectiveRows(Side side, RowSet set) {
        return Proportions.effectiveSize(mass(side, set), set.sum(squares, side.ordinal() * RowSet.KINDS));
    }

    /** Returns the {@linkplain #effectiveRows(Side, RowSet) effective number} of the rows of both sides in {@code set}. */
    public double effectiveRows(RowSet set) {
        return Proportions.effectiveSize(mass(Side.A, set) + mass(Side.D, set),
                set.sum(squares, 0) + set.sum(squares, RowSet.KINDS));
    }

    /** Returns the number of label values; 2 when only the outcome matters. */
    public int levels() {
        return cells.levels();
    }

    /** Returns whether label values are numbers; they are then in ascending order. */
    public boolean levelsOrdered() {
        return cells.levelsOrdered();
    }

    /** Returns the mass of the rows of {@code side} with label value {@code level}. */
    public double levelMass(Side side, int level) {
        return byLevel[side.ordinal() * cells.levels() + level];
    }

    /** Returns whether there is a group variable. */
    public boolean stratified() {
        return cells.stratified();
    }

    /** Returns the number of strata, the one of rows without a group variable included. */
    public int strata() {
        return cells.strata();
    }

    /** Returns the stratum of rows without a group variable, or -1 when all have one. */
    public int missingStratum() {
        return cells.missingStratum();
    }

    /** Returns whether rows lack a group variable that is text, which the original cannot sort. */
    public boolean missingStratumIsText() {
        return cells.missingStratumIsText();
    }

    /** Returns the mass of the rows of {@code side} in {@code stratum} and {@code set}. */
    public double stratumMass(Side side, int stratum, RowSet set) {
        return set.sum(byStratum, stratumIndex(side.ordinal(), stratum));
    }

    /** Returns the number of rows of {@code side} in {@code stratum} and {@code set}, weights aside. */
    public long stratumRows(Side side, int stratum, RowSet set) {
        return set.sum(rowsByStratum, stratumIndex(side.ordinal(), stratum));
    }

    /** Returns whether the other table was made of the same rows on the same sides with the same masses. */
    boolean sameAs(BiasTable other) {
        return cells.sameAs(other.cells);
    }
}
