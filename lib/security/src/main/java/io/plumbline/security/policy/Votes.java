// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.Optional;

/**
 * What each kind of policy says when none denies.
 *
 * @param organisation whether the organisation allows
 * @param resource     how closely the resource names whom it allows
 * @param boundary     whether the boundary allows
 * @param session      whether every session policy allows
 * @param identity     whether a policy of the identity allows
 * @param resourceMust whether the resource has to allow in any case
 */
record Votes(boolean organisation, Naming resource, boolean boundary, boolean session, boolean identity,
        boolean resourceMust) {

    /** Returns the kind of policy whose word is missing; empty when nothing is missing. */
    Optional<PolicyRole> lacking(Circumstances circumstances) {
        boolean foreign = circumstances.isCrossAccount();
        if (!organisation) {
            return Optional.of(PolicyRole.ORGANISATION);
        }
        if (resourceMust && resource == Naming.NOBODY) {
            return Optional.of(PolicyRole.RESOURCE);
        }
        return switch (circumstances.subject().kind()) {
            case ROOT -> Optional.empty();
            case SERVICE, FEDERATED -> resource == Naming.NOBODY
                    ? Optional.of(PolicyRole.RESOURCE)
                    : Optional.empty();
            case USER, ROLE_SESSION -> !foreign && resource == Naming.DIRECTLY ? Optional.empty() : limits(foreign);
        };
    }

    private Optional<PolicyRole> limits(boolean foreign) {
        if (!boundary) {
            return Optional.of(PolicyRole.BOUNDARY);
        }
        if (!session) {
            return Optional.of(PolicyRole.SESSION);
        }
        boolean granted = identity || (!foreign && resource == Naming.GENERALLY);
        return granted ? Optional.empty() : Optional.of(PolicyRole.IDENTITY);
    }
}
