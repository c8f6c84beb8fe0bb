// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.CompatArithmetic;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.StratifiedTest;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.measure.Measurement;
import java.util.OptionalDouble;

/**
 * The share of facet d among the rejected minus its share among the accepted, averaged over strata by their size. Strict
 * leaves out strata in which all rows are accepted or all rejected, since one of the shares is one of nothing there.
 * Test: Cochran-Mantel-Haenszel, without weights.
 */
abstract class ConditionalDisparity implements BiasMetric {
    private static final Measurement NO_GROUP = Measurement.undefined("there is no group variable");
    private static final Measurement NO_ROWS_IN_A = Measurement.undefined("facet a has no rows");
    private static final Measurement NO_ROWS_IN_D = Measurement.undefined("facet d has no rows");
    private static final Measurement NO_STRATUM = Measurement
            .undefined("no stratum of the group variable has both accepted and rejected rows");

    private final MetricSpec spec;
    private final RowSet accepted;
    private final RowSet rejected;
    private final RowSet basis;

    ConditionalDisparity(MetricSpec spec, RowSet accepted, RowSet rejected, RowSet basis) {
        this.spec = spec;
        this.accepted = accepted;
        this.rejected = rejected;
        this.basis = basis;
    }

    @Override
    public final MetricSpec spec() {
        return spec;
    }

    @Override
    public final CompatValue compat(BiasTable table) {
        if (!table.stratified()) {
            return CompatValue.failed("Group variable is empty or not provided");
        }
        if (table.missingStratumIsText()) {
            return CompatValue.failed("'<' not supported between instances of 'float' and 'str'");
        }
        if (table.totalMass(accepted) == 0) {
            return CompatValue.failed("No positive labels in set");
        }
        if (table.totalMass(rejected) == 0) {
            return CompatValue.failed("No negative labels in set");
        }
        double weighted = 0;
        double rows = 0;
        for (int stratum = 0; stratum < table.strata(); stratum++) {
            if (stratum != table.missingStratum()) {
                double size = mass(table, stratum, RowSet.ALL);
                weighted += size * disparity(table, stratum);
                rows += size;
            }
        }
        return CompatValue.of(CompatArithmetic.divide(weighted, rows));
    }

    @Override
    public final Measurement strict(BiasTable table) {
        if (!table.stratified()) {
            return NO_GROUP;
        }
        if (table.mass(Side.A, basis) == 0) {
            return NO_ROWS_IN_A;
        }
        if (table.mass(Side.D, basis) == 0) {
            return NO_ROWS_IN_D;
        }
        double weighted = 0;
        double rows = 0;
        for (int stratum = 0; stratum < table.strata(); stratum++) {
            if (counts(table, stratum)) {
                double size = mass(table, stratum, basis);
                weighted += size * disparity(table, stratum);
                rows += size;
            }
        }
        return rows == 0 ? NO_STRATUM : Measurement.of(weighted / rows);
    }

    @Override
    public final long rows(BiasTable table) {
        long rows = 0;
        for (int stratum = 0; stratum < table.strata(); stratum++) {
            if (table.stratified() && counts(table, stratum)) {
                rows += table.stratumRows(Side.A, stratum, basis) + table.stratumRows(Side.D, stratum, basis);
            }
        }
        return rows;
    }

    @Override
    public final OptionalDouble pValue(BiasTable table) {
        if (table.weighted()) {
            return OptionalDouble.empty();
        }
        StratifiedTest test = new StratifiedTest();
        for (int stratum = 0; stratum < table.strata(); stratum++) {
            if (counts(table, stratum)) {
                test.add(table.stratumRows(Side.D, stratum, rejected), table.stratumRows(Side.D, stratum, basis),
                        table.stratumRows(Side.A, stratum, rejected), table.stratumRows(Side.A, stratum, basis));
            }
        }
        return test.pValue();
    }

    private boolean counts(BiasTable table, int stratum) {
        return stratum != table.missingStratum() && mass(table, stratum, accepted) > 0
                && mass(table, stratum, rejected) > 0;
    }

    private double disparity(BiasTable table, int stratum) {
        return CompatArithmetic.divide(table.stratumMass(Side.D, stratum, rejected), mass(table, stratum, rejected))
                - CompatArithmetic.divide(table.stratumMass(Side.D, stratum, accepted),
                        mass(table, stratum, accepted));
    }

    private static double mass(BiasTable table, int stratum, RowSet set) {
        return table.stratumMass(Side.A, stratum, set) + table.stratumMass(Side.D, stratum, set);
    }
}
