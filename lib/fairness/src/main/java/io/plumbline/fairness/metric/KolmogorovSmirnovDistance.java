// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.BiasTable;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.MetricSpec.Swap;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;
import io.plumbline.measure.Measurement;

/**
 * Kolmogorov-Smirnov distance (KS): the largest gap between the label distributions of the two facets.
 *
 * <p>{@code max |P_a(y) - P_d(y)|} over the values y of the label; when all of them are numbers, the gap is taken
 * between cumulative shares, which is the distance the name stands for. A share in [0, 1]; 0 when the
 * distributions are equal. Undefined when a facet has no rows.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class KolmogorovSmirnovDistance extends LabelDistance {
    private static final MetricSpec SPEC = MetricSpec
            .named("KS", "Kolmogorov-Smirnov distance", Stage.PRE_TRAINING)
            .original("Kolmogorov-Smirnov Distance")
            .formula("max |P_a(y) - P_d(y)|; for numbers max |P_a(Y <= y) - P_d(Y <= y)|")
            .range(Range.closed(0, 1))
            .swap(Swap.UNCHANGED)
            .reading("The largest gap: for names, between the shares of one label value; for numbers, "
                    + "between the shares of rows up to one value.")
            .limits("It does not tell in whose favour the labels differ, and it sees only the largest "
                    + "gap.")
            .strictness("strict compares all values of the label, while the original first collapses them to "
                    + "positive and negative and then drops what one facet lacks")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public KolmogorovSmirnovDistance() {
        super(SPEC);
    }

    @Override
    double term(double a, double d) {
        return Math.abs(a - d);
    }

    @Override
    double fold(double folded, double term) {
        return Math.max(folded, term);
    }

    @Override
    Measurement distance(BiasTable table) {
        if (!table.levelsOrdered()) {
            return super.distance(table);
        }
        double gap = 0;
        double largest = 0;
        for (int level = 0; level < table.levels(); level++) {
            gap += share(table, Side.A, level) - share(table, Side.D, level);
            largest = Math.max(largest, Math.abs(gap));
        }
        return Measurement.of(Math.min(1, largest));
    }
}
