// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.measure.Normal;
import java.util.OptionalDouble;

/**
 * Cochran-Mantel-Haenszel test, without continuity correction: do two groups have the same rate once rows are compared
 * within their stratum only? Collects one two-by-two table per stratum.
 *
 * @see <a href="https://doi.org/10.1093/jnci/22.4.719">Mantel and Haenszel 1959</a>
 */
public final class StratifiedTest {
    private static final double FEWEST = 5;

    private double seen;
    private double expected;
    private double variance;
    private double lowest;
    private double highest;

    /** Adds a stratum with its successes and rows of both groups. */
    public void add(long successes1, long rows1, long successes2, long rows2) {
        double successes = successes1 + successes2;
        double rows = rows1 + rows2;
        if (rows < 2) {
            return;
        }
        seen += successes1;
        expected += rows1 * successes / rows;
        variance += rows1 * (successes / rows) * (rows2 / rows) * ((rows - successes) / (rows - 1));
        lowest += Math.max(0, successes - rows2);
        highest += Math.min(successes, rows1);
    }

    /**
     * Returns the two-sided p-value. Empty when no stratum holds both groups and both outcomes, or when the approximation
     * is not to be trusted (Mantel and Fleiss: the expected number must lie at least 5 from both of its ends).
     */
    public OptionalDouble pValue() {
        if (!(variance > 0) || Math.min(expected - lowest, highest - expected) < FEWEST) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Normal.twoSided((seen - expected) / Math.sqrt(variance)));
    }
}
