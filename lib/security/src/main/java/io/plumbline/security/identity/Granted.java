// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.List;
import java.util.Optional;

/**
 * The policies of a user or role.
 *
 * @param policies its own, inline and attached, and those of its groups
 * @param boundary the policy that limits it
 */
public record Granted(List<NamedDocument> policies, Optional<NamedDocument> boundary) {
    public Granted {
        policies = List.copyOf(policies);
    }

    /** Returns no policies. */
    public static Granted nothing() {
        return new Granted(List.of(), Optional.empty());
    }
}
