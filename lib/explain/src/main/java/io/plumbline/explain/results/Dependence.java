// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;
import java.util.Optional;

/**
 * How the outputs depend on one feature.
 *
 * @param feature column name
 * @param categorical whether it has categories
 * @param labels grid points as text
 * @param grid grid points; of a categorical feature: level codes
 * @param density share of rows per grid point: of a numeric feature those nearest to the point
 * @param curves by output
 * @param ale accumulated local effects by output; empty for categorical features
 */
public record Dependence(String feature, boolean categorical, List<String> labels, double[] grid, double[] density,
        List<Curve> curves, List<AccumulatedEffects> ale) {
    public Dependence {
        labels = List.copyOf(labels);
        curves = List.copyOf(curves);
        ale = List.copyOf(ale);
    }

    /**
     * Partial dependence of one output: {@code mean over rows r of f(grid point, r_rest)}.
     *
     * @param output its name
     * @param mean by grid point
     * @param low lower end of the interval of each mean (over the choice of rows); no entries when there are fewer than 3 rows
     * @param high upper end, as long as {@code low}
     * @param individual curves of some rows, each by grid point (ICE)
     * @param rows row numbers in the dataset of those curves
     * @param importance standard deviation of the mean curve over the grid, weighted by density
     */
    public record Curve(String output, double[] mean, double[] low, double[] high, List<double[]> individual,
            long[] rows, double importance) {
        public Curve {
            individual = List.copyOf(individual);
        }
    }

    /**
     * Accumulated local effects of one output.
     *
     * @param output its name
     * @param edges bin edges: quantiles of the feature
     * @param values centred effect at each edge
     * @param low lower end of the interval of each effect; empty when a bin has too few rows
     * @param high upper end
     * @param counts rows in each bin, one fewer than edges
     */
    public record AccumulatedEffects(String output, double[] edges, double[] values, Optional<double[]> low,
            Optional<double[]> high, long[] counts) {}
}
