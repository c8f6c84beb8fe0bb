// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;

/**
 * How the outputs depend on two features together.
 *
 * @param first column along the first axis
 * @param second column along the second axis
 * @param firstLabels its grid points as text
 * @param secondLabels its grid points as text
 * @param counts rows near each grid cell, shape (first, second); a cell with 0 has no data to support it
 * @param surfaces by output
 */
public record PairDependence(String first, String second, List<String> firstLabels, List<String> secondLabels,
        long[][] counts, List<Surface> surfaces) {
    public PairDependence {
        firstLabels = List.copyOf(firstLabels);
        secondLabels = List.copyOf(secondLabels);
        surfaces = List.copyOf(surfaces);
    }

    /**
     * One output over the grid.
     *
     * @param output its name
     * @param mean partial dependence, shape (first, second)
     * @param interaction share of the surface's variance that the two one-way curves do not explain, 0 to 1 (Friedman's H
     *        squared, over the grid)
     */
    public record Surface(String output, double[][] mean, double interaction) {}
}
