// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Range;
import io.plumbline.fairness.RowSet;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Treatment equality (TE): false negatives for each false positive in facet d, minus the same in facet a.
 *
 * <p>{@code FN_d/FP_d - FN_a/FP_a}. A difference of ratios without bounds; 0 when there is none. Undefined when a
 * facet has no false positives.
 *
 * @see <a href="https://doi.org/10.1177/0049124118782533">Berk et al. 2021, Fairness in Criminal Justice Risk Assessments</a>
 */
@AutoService(BiasMetric.class)
public final class TreatmentEquality extends RatioGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("TE", "Treatment equality", Stage.POST_TRAINING)
            .original("Treatment Equality")
            .formula("FN_d/FP_d - FN_a/FP_a")
            .range(Range.open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
            .reading("Above 0, the errors made on facet d lean more towards wrong rejections than those "
                    + "made on facet a.")
            .limits("It does not tell how many errors there are: one error of each kind weighs as much as "
                    + "a thousand. With few false positives it is very unsteady.")
            .strictness("the original counts 0/0 as 0 and gives infinity for other divisions by 0")
            .source("https://doi.org/10.1177/0049124118782533").build();

    public TreatmentEquality() {
        super(SPEC, Side.D, RowSet.FALSE_NEGATIVE, RowSet.FALSE_POSITIVE, RowSet.WRONG,
                "false negatives for each false positive", "false positives", EmptySides.prefixed(""));
    }
}
