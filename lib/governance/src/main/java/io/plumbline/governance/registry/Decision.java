// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.registry;

import java.util.Optional;

/**
 * What was decided about a package.
 *
 * @param approval    the decision; empty for a package with a name of its own that nobody decides about
 * @param description the reason that was given
 */
public record Decision(Optional<Approval> approval, Optional<String> description) {
    /** Nothing. */
    public static final Decision NONE = new Decision(Optional.empty(), Optional.empty());

    /** Returns a decision without a reason. */
    public static Decision of(Approval approval) {
        return new Decision(Optional.of(approval), Optional.empty());
    }

    /** Returns this decision with what {@code change} says; what it does not say stays. */
    Decision with(Decision change) {
        return new Decision(change.approval.or(() -> approval), change.description.or(() -> description));
    }
}
