// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.measure.Notice;
import java.util.List;

/**
 * Shapley values of the rows of a request.
 *
 * @param plan how they were computed
 * @param local the values
 * @param deterministic whether the model gave the same outputs when asked twice
 * @param notices what a reader must know
 */
public record ShapleyOutcome(ShapleyPlan plan, LocalValues local, boolean deterministic, List<Notice> notices) {
    public ShapleyOutcome {
        notices = List.copyOf(notices);
    }
}
