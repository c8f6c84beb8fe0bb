// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Proportions;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult.Ratio;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Interval;
import io.plumbline.measure.Measurement;
import java.util.List;
import java.util.Optional;

/**
 * Class imbalance (CI): how many more rows facet a has than facet d.
 *
 * <p>{@code (n_a - n_d)/(n_a + n_d)}. In (-1, 1); 0 when both have as many. Undefined when a facet has no rows.
 * Interval: Wilson for the share of d.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class ClassImbalance implements BiasMetric {
    private static final MetricSpec SPEC = MetricSpec
            .named("CI", "Class imbalance", Stage.PRE_TRAINING)
            .original("Class Imbalance")
            .formula("(n_a - n_d)/(n_a + n_d)")
            .range(Range.open(-1, 1))
            .reading("Above 0, facet d has fewer rows than facet a: 0.5 means three rows of a for each row "
                    + "of d.")
            .limits("It tells nothing of how the rows are treated. Few rows of d make every other figure "
                    + "for d less certain.")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    private static final EmptySides ERRORS = new EmptySides(Side.A,
            "CI: negated facet set is empty. Check that x[~facet] has non-zero length.",
            "CI: facet set is empty. Check that x[facet] has non-zero length.");

    @Override
    public MetricSpec spec() {
        return SPEC;
    }

    @Override
    public CompatValue compat(BiasTable table) {
        Optional<CompatValue> error = ERRORS.check(table);
        return error.isPresent() ? error.get() : CompatValue.of(imbalance(table));
    }

    @Override
    public Measurement strict(BiasTable table) {
        if (table.mass(Side.A, RowSet.ALL) == 0) {
            return Rate.LABEL.undefined(Side.A);
        }
        return table.mass(Side.D, RowSet.ALL) == 0 ? Rate.LABEL.undefined(Side.D) : Measurement.of(imbalance(table));
    }

    @Override
    public long rows(BiasTable table) {
        return table.rows(RowSet.ALL);
    }

    @Override
    public List<Ratio> parts(BiasTable table) {
        double d = table.mass(Side.D, RowSet.ALL);
        return List.of(new Ratio("share of rows in d", d, d + table.mass(Side.A, RowSet.ALL)));
    }

    @Override
    public Optional<Interval> interval(BiasTable table, double level) {
        double shareD = (1 - imbalance(table)) / 2;
        double rows = table.effectiveRows(RowSet.ALL);
        Interval share = Proportions.wilson(Math.min(rows, shareD * rows), rows, level);
        return Optional.of(new Interval(1 - 2 * share.high(), 1 - 2 * share.low(), level, share.method()));
    }

    private static double imbalance(BiasTable table) {
        double a = table.mass(Side.A, RowSet.ALL);
        double d = table.mass(Side.D, RowSet.ALL);
        return (a - d) / (a + d);
    }
}
