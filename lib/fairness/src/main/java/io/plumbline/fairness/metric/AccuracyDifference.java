// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.metric;

import com.google.auto.service.AutoService;
import io.plumbline.fairness.BiasMetric;
import io.plumbline.fairness.MetricSpec;
import io.plumbline.fairness.Side;
import io.plumbline.fairness.results.Stage;

/**
 * Accuracy difference (AD): how much more often the model is right for facet a than for facet d.
 *
 * <p>{@code (TP_a + TN_a)/n_a - (TP_d + TN_d)/n_d}. A difference of proportions in [-1, 1] (0.24 means 24
 * percentage points); 0 when there is none. Undefined when a facet has no rows with a prediction.
 *
 * @see <a href="https://doi.org/10.1177/0049124118782533">Berk et al. 2021, Fairness in Criminal Justice Risk Assessments</a>
 */
@AutoService(BiasMetric.class)
public final class AccuracyDifference extends RateGap {
    private static final MetricSpec SPEC = MetricSpec
            .named("AD", "Accuracy difference", Stage.POST_TRAINING)
            .original("Accuracy Difference")
            .formula("(TP_a + TN_a)/n_a - (TP_d + TN_d)/n_d")
            .reading("Above 0, the model is right more often for facet a than for facet d.")
            .limits("It does not tell which errors are made: equal accuracy can hide many wrong "
                    + "rejections on one side and many wrong selections on the other.")
            .source("https://doi.org/10.1177/0049124118782533").build();

    public AccuracyDifference() {
        super(SPEC, Rate.ACCURACY, Side.A, EmptySides.prefixed(""));
    }
}
