// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.reasons;

import io.plumbline.explain.reasons.ReasonMap.Group;
import java.util.Optional;

/**
 * How far a group moved a row toward the adverse side.
 *
 * @param group the group; empty for a player that the map does not cover
 * @param name of the group or player
 * @param adverse contribution, positive toward the adverse side
 * @param error its standard error
 * @param rightSide whether the feature that counts most lies in the group's direction
 */
record GroupContribution(Optional<Group> group, String name, double adverse, double error, boolean rightSide) {

    /** Returns why this may not be told as a reason; empty when it may. */
    Optional<String> unfit() {
        if (group.isEmpty()) {
            return Optional.of("'" + name + "' counts among the principal reasons but has no code in the reason map");
        }
        if (group.get().forbidden()) {
            return Optional.of("'" + name + "' counts among the principal reasons but must not be given as one");
        }
        if (!rightSide) {
            return Optional.of("'" + name + "' counts against the applicant although its value does not lie "
                    + switch (group.get().direction()) {
                        case HIGHER -> "above";
                        case LOWER -> "below";
                        case ANY -> throw new IllegalStateException("any side is right");
                    } + " the baseline's mean, so its text would be wrong");
        }
        return Optional.empty();
    }
}
