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
 * Difference in conditional acceptance (DCA): observed positives for each predicted positive in facet a, minus the
 * same in facet d.
 *
 * <p>{@code n_a1/n'_a1 - n_d1/n'_d1}. A difference of ratios without bounds; 0 when there is none. Undefined when
 * nobody in a facet is predicted positive.
 *
 * @see <a href="https://doi.org/10.3905/jfds.2021.1.075">Das et al. 2021, Fairness Measures for Machine Learning in Finance</a>
 */
@AutoService(BiasMetric.class)
public final class DifferenceInConditionalAcceptance extends RatioGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("DCA", "Difference in conditional acceptance", Stage.POST_TRAINING)
            .original("Difference in Conditional Acceptance")
            .formula("n_a1/n'_a1 - n_d1/n'_d1")
            .range(Range.open(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY))
            .reading("Below 0, facet d has more observed positives for each predicted one than facet a: "
                    + "the model is stricter with facet d than the labels are.")
            .limits("It compares numbers, not rows: a model can select as many as were positive and still "
                    + "select the wrong ones.")
            .strictness("the original counts 0/0 as 0 and gives infinity for other divisions by 0")
            .source("https://doi.org/10.3905/jfds.2021.1.075").build();

    public DifferenceInConditionalAcceptance() {
        super(SPEC, Side.A, RowSet.POSITIVE_AND_PREDICTED, RowSet.PREDICTED_POSITIVE, RowSet.PREDICTED,
                "observed for each predicted positive", "rows predicted positive", EmptySides.prefixed("DCO: "));
    }
}
