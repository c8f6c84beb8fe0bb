// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.ChiSquare;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Measurement;
import java.util.OptionalDouble;

/**
 * A distance between the label distributions of the two facets, folded label value by label value. Strict folds over every
 * label value that occurs on either side; the original over positive and negative, and only those that occur on both.
 * Undefined when a facet has no rows. Test: chi-square.
 */
abstract class LabelDistance implements BiasMetric {
    private static final CompatValue NOTHING_IN_COMMON = CompatValue
            .failed("No instance of common facet found, dataset may be too small");
    private static final Measurement NO_ROWS_IN_A = Measurement.undefined("facet a has no rows");
    private static final Measurement NO_ROWS_IN_D = Measurement.undefined("facet d has no rows");

    private final MetricSpec spec;

    LabelDistance(MetricSpec spec) {
        this.spec = spec;
    }

    /** Returns what a label value with shares {@code a} and {@code d} contributes. */
    abstract double term(double a, double d);

    /** Returns {@code folded} with one more {@code term}. */
    double fold(double folded, double term) {
        return folded + term;
    }

    /** Returns the distance from all terms folded. */
    double finish(double folded) {
        return folded;
    }

    /** Returns strict's distance of a table with rows on both sides. */
    Measurement distance(BiasTable table) {
        double folded = 0;
        for (int level = 0; level < table.levels(); level++) {
            double a = share(table, Side.A, level);
            double d = share(table, Side.D, level);
            if (a > 0 || d > 0) {
                folded = fold(folded, term(a, d));
            }
        }
        return Measurement.of(Math.max(0, finish(folded)));
    }

    static double share(BiasTable table, Side side, int level) {
        return table.levelMass(side, level) / table.mass(side, RowSet.ALL);
    }

    @Override
    public final MetricSpec spec() {
        return spec;
    }

    @Override
    public final CompatValue compat(BiasTable table) {
        double positiveA = table.mass(Side.A, RowSet.LABEL_POSITIVE) / table.mass(Side.A, RowSet.ALL);
        double positiveD = table.mass(Side.D, RowSet.LABEL_POSITIVE) / table.mass(Side.D, RowSet.ALL);
        double negativeA = table.mass(Side.A, RowSet.LABEL_NEGATIVE) / table.mass(Side.A, RowSet.ALL);
        double negativeD = table.mass(Side.D, RowSet.LABEL_NEGATIVE) / table.mass(Side.D, RowSet.ALL);
        boolean positive = positiveA > 0 && positiveD > 0;
        boolean negative = negativeA > 0 && negativeD > 0;
        if (!positive && !negative) {
            return NOTHING_IN_COMMON;
        }
        double folded = 0;
        if (positive) {
            folded = fold(folded, term(positiveA, positiveD));
        }
        if (negative) {
            folded = fold(folded, term(negativeA, negativeD));
        }
        return CompatValue.of(finish(folded));
    }

    @Override
    public final Measurement strict(BiasTable table) {
        if (table.mass(Side.A, RowSet.ALL) == 0) {
            return NO_ROWS_IN_A;
        }
        return table.mass(Side.D, RowSet.ALL) == 0 ? NO_ROWS_IN_D : distance(table);
    }

    @Override
    public final long rows(BiasTable table) {
        return table.rows(RowSet.ALL);
    }

    @Override
    public final OptionalDouble pValue(BiasTable table) {
        return ChiSquare.pValue(effectiveCounts(table, Side.A), effectiveCounts(table, Side.D));
    }

    private static double[] effectiveCounts(BiasTable table, Side side) {
        double scale = table.effectiveRows(side, RowSet.ALL) / table.mass(side, RowSet.ALL);
        double[] counts = new double[table.levels()];
        for (int level = 0; level < counts.length; level++) {
            counts[level] = table.levelMass(side, level) * scale;
        }
        return counts;
    }
}
