// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Specificity difference (SD): how much more often the model recognises the truly negative rows of facet d than
 * those of facet a.
 *
 * <p>{@code TN_d/(TN_d + FP_d) - TN_a/(TN_a + FP_a)}. A difference of proportions in [-1, 1] (0.24 means 24
 * percentage points); 0 when there is none. Undefined when a facet has no negative labels.
 *
 * @see <a href="https://doi.org/10.48550/arXiv.1610.02413">Hardt, Price and Srebro 2016, Equality of Opportunity in Supervised Learning</a>
 */
@AutoService(BiasMetric.class)
public final class SpecificityDifference extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("SD", "Specificity difference", Stage.POST_TRAINING)
            .original("Specificity Difference")
            .formula("TN_d/(TN_d + FP_d) - TN_a/(TN_a + FP_a)")
            .reading("Above 0, the model recognises the truly negative rows of facet d more often than "
                    + "those of facet a; facet a then gets more undeserved positives.")
            .limits("It says nothing of rows that are truly positive, and it trusts the observed labels.")
            .strictness("the original counts a share of nothing as 0")
            .source("https://doi.org/10.48550/arXiv.1610.02413").build();

    public SpecificityDifference() {
        super(SPEC, Rate.SPECIFICITY, Side.D, EmptySides.prefixed("DLA: "));
    }
}
