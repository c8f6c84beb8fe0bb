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
 * Kullback-Leibler divergence (KL): how surprising the labels of facet a are to someone who expects those of facet
 * d, in nats.
 *
 * <p>{@code sum P_a(y) ln(P_a(y)/P_d(y))} over the values y of the label. From 0, when the distributions are
 * equal, without upper end. Undefined when a label value of facet a never occurs in facet d, where it would be
 * infinite, and when a facet has no rows. The original drops such values, which can make it negative.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177729694">Kullback and Leibler 1951, On Information and Sufficiency</a>
 */
@AutoService(BiasMetric.class)
public final class KullbackLeiblerDivergence extends LabelDistance {
    private static final MetricSpec SPEC = MetricSpec
            .named("KL", "Kullback-Leibler divergence", Stage.PRE_TRAINING)
            .original("Kullback-Liebler Divergence")
            .formula("sum P_a(y) ln(P_a(y)/P_d(y))")
            .range(Range.closed(0, Double.POSITIVE_INFINITY))
            .swap(Swap.CHANGES)
            .reading("How surprising the labels of facet a are to someone who expects those of facet d, in "
                    + "nats; 0 when the distributions are equal.")
            .limits("It does not tell in whose favour the labels differ, and it changes when the facets "
                    + "change places.")
            .strictness("strict compares all values of the label, while the original first collapses them to "
                    + "positive and negative and then drops what one facet lacks")
            .source("https://doi.org/10.1214/aoms/1177729694").build();

    private static final Measurement NO_COMMON_SUPPORT = Measurement
            .undefined("a label value of facet a never occurs in facet d, which makes it infinite");

    public KullbackLeiblerDivergence() {
        super(SPEC);
    }

    @Override
    double term(double a, double d) {
        return part(a, d);
    }

    /** Returns {@code p ln(p/q)}, which is 0 when p is. */
    static double part(double p, double q) {
        return p == 0 ? 0 : p * Math.log(p / q);
    }

    @Override
    Measurement distance(BiasTable table) {
        for (int level = 0; level < table.levels(); level++) {
            if (table.levelMass(Side.A, level) > 0 && table.levelMass(Side.D, level) == 0) {
                return NO_COMMON_SUPPORT;
            }
        }
        return super.distance(table);
    }
}
