// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import java.time.LocalDate;

/**
 * An agreed exception from a rule.
 *
 * @param owner who answers for it
 * @param reason why it was granted
 * @param expires last day on which it holds
 */
public record Waiver(String owner, String reason, LocalDate expires) {

    /** Returns whether it still holds on {@code today}. */
    public boolean holdsOn(LocalDate today) {
        return !today.isAfter(expires);
    }
}
