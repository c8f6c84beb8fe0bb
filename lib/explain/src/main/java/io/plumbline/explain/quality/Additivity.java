// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Verdict;
import java.util.List;
import java.util.Locale;

/**
 * Base value and attributions must add up to the prediction: the largest {@code |base + sum of phi - prediction|}, relative to
 * the largest of 1 and the numbers in it. Every engine owes 1e-9.
 */
final class Additivity {
    private static final double BOUND = 1e-9;

    private Additivity() {}

    static QualityCheck check(QualityRequest request) {
        LocalValues local = request.shapley().local();
        double worst = 0;
        for (int row = 0; row < local.rows(); row++) {
            for (int output = 0; output < local.outputs(); output++) {
                worst = Math.max(worst, gap(local, row, output));
            }
        }
        if (!Double.isFinite(worst)) {
            return new QualityCheck("additivity", Verdict.NOT_ENOUGH_EVIDENCE, 0, BOUND,
                    "A prediction or attribution is not finite in this unit, so sums cannot be compared.", List.of());
        }
        boolean holds = worst <= BOUND;
        String message = String.format(Locale.ROOT,
                "Base value and attributions of %d rows add up to the predictions within %.1e (allowed %.0e).",
                local.rows(), worst, BOUND);
        return new QualityCheck("additivity", holds ? Verdict.PASS : Verdict.FAIL, worst, BOUND,
                holds ? message : message.replace("add up to the predictions within", "miss the predictions by up to"),
                List.of());
    }

    private static double gap(LocalValues local, int row, int output) {
        double sum = local.base()[output];
        double scale = Math.max(1, Math.abs(sum));
        for (int player = 0; player < local.players(); player++) {
            double value = local.values()[local.at(row, output, player)];
            sum += value;
            scale = Math.max(scale, Math.abs(value));
        }
        double gap = Math.abs(sum - local.predictions()[row * local.outputs() + output]) / scale;
        return Double.isNaN(gap) ? Double.POSITIVE_INFINITY : gap;
    }
}
