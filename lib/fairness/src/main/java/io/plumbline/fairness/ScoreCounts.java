// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/**
 * How scores spread over the cells of a cube: the second aggregate, from which AUC, calibration and score quantiles come.
 *
 * @param cube the axes' cells (facets, label, ...), whose cell index is the group of an entry
 * @param cell by entry: index of the cell in {@code cube}
 * @param score by entry: the score, or the middle of its bin
 * @param count by entry: rows
 * @param exact whether scores are distinct values and not bins
 */
public record ScoreCounts(ContingencyCube cube, int[] cell, double[] score, long[] count, boolean exact) {}
