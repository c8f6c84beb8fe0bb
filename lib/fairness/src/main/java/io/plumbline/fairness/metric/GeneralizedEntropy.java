// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Measurement;

/**
 * Generalized entropy (GE) with alpha 2: how unequally a model hands out benefit among all rows, whatever their
 * facet. A row that is wrongly accepted has benefit 2, one that is wrongly rejected 0, any other 1.
 *
 * <p>{@code 1/(2n) sum [(b_i/mean b)^2 - 1]}. From 0, when all have the same benefit, up to (n - 1)/2. Undefined
 * when all rows are wrongly rejected or none has a prediction.
 *
 * @see <a href="https://doi.org/10.1145/3219819.3220046">Speicher et al. 2018, A Unified Approach to Quantifying Algorithmic Unfairness</a>
 */
@AutoService(BiasMetric.class)
public final class GeneralizedEntropy implements BiasMetric {
    private static final MetricSpec SPEC = MetricSpec
            .named("GE", "Generalized entropy", Stage.POST_TRAINING)
            .original("Generalized Entropy")
            .formula("1/(2n) sum [(b_i/mean b)^2 - 1], b = predicted - observed + 1")
            .range(Range.closed(0, Double.POSITIVE_INFINITY))
            .swap(Swap.UNCHANGED)
            .reading("How unequally the model hands out undeserved benefit and harm among all rows; 0 when "
                    + "every row has the same, as with perfect predictions.")
            .limits("It does not look at the facet at all: the same number stands in every facet.")
            .source("https://doi.org/10.1145/3219819.3220046").build();

    private static final CompatValue ALL_FALSE_NEGATIVE = CompatValue
            .failed("All predicted labels are false negatives. "
                    + "There should be at least one prediction that is not false negative.");
    private static final Measurement NO_PREDICTIONS = Measurement.undefined("no row has a prediction");
    private static final Measurement NO_BENEFIT = Measurement.undefined("every row is wrongly rejected");

    @Override
    public MetricSpec spec() {
        return SPEC;
    }

    @Override
    public CompatValue compat(BiasTable table) {
        return totalBenefit(table) == 0 ? ALL_FALSE_NEGATIVE : CompatValue.of(entropy(table));
    }

    @Override
    public Measurement strict(BiasTable table) {
        if (table.totalMass(RowSet.PREDICTED) == 0) {
            return NO_PREDICTIONS;
        }
        return totalBenefit(table) == 0 ? NO_BENEFIT : Measurement.of(entropy(table));
    }

    @Override
    public long rows(BiasTable table) {
        return table.totalRows(RowSet.PREDICTED);
    }

    // The sum of squares in terms of shares of errors: no cancellation when nearly all predictions are right.
    private static double entropy(BiasTable table) {
        double rows = table.totalMass(RowSet.PREDICTED);
        double missed = table.totalMass(RowSet.FALSE_NEGATIVE) / rows;
        double undue = table.totalMass(RowSet.FALSE_POSITIVE) / rows;
        double mean = 1 + undue - missed;
        double variance = missed + undue - (undue - missed) * (undue - missed);
        return Math.max(0, variance) / (2 * mean * mean);
    }

    private static double totalBenefit(BiasTable table) {
        return table.totalMass(RowSet.CORRECT) + 2 * table.totalMass(RowSet.FALSE_POSITIVE);
    }
}
