// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * What a run may cost and how precise it should be.
 *
 * @param coalitions coalitions per explained row, each valued over all background rows (Clarify's {@code num_samples}); absent
 *        for {@code 2 F + 2048} with sampling that stops early
 * @param jobCalls model calls the whole run may make; absent for no limit
 * @param targetError sampling of a row stops once its widest half-width is below this share of the range of its values; 0 to
 *        spend the whole budget; only heeded when {@code coalitions} is absent
 * @param engine the engine to use whatever the planner thinks
 */
public record Budget(OptionalLong coalitions, OptionalLong jobCalls, double targetError, Optional<Engine> engine) {
    /** Where sampling stops unless asked otherwise: half-widths of 2.5 % of the range of a row's values. */
    public static final double TARGET_ERROR = 0.025;

    /** Returns a budget without limits of its own: sampling stops at {@link #TARGET_ERROR}. */
    public static Budget adaptive() {
        return new Budget(OptionalLong.empty(), OptionalLong.empty(), TARGET_ERROR, Optional.empty());
    }

    /** Returns a budget of that many coalitions per row. */
    public static Budget of(long coalitions) {
        return new Budget(OptionalLong.of(coalitions), OptionalLong.empty(), 0, Optional.empty());
    }

    /** Returns this budget with a limit on the run's model calls. */
    public Budget withJobCalls(long calls) {
        return new Budget(coalitions, OptionalLong.of(calls), targetError, engine);
    }

    /** Returns this budget with the engine decided. */
    public Budget with(Engine chosen) {
        return new Budget(coalitions, jobCalls, targetError, Optional.of(chosen));
    }

    /** Returns the target that sampling heeds. */
    double stopAt() {
        return coalitions.isPresent() ? 0 : targetError;
    }
}
