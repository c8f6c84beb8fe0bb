// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Optional;

/**
 * The policies that bear on one question.
 *
 * @param identity          those of the principal: its own, and those of its groups
 * @param boundary          the permissions boundary; must allow when there is one
 * @param session           those given when the session began; each must allow
 * @param resource          those of the resource, the trust policy of a role among them
 * @param organisation      limits of the organisation; one must allow when there are any
 * @param resourceMustAllow whether a policy of the resource must allow even in the same account, as to assume a role
 */
public record PolicySet(List<CompiledPolicy> identity, Optional<CompiledPolicy> boundary,
        List<CompiledPolicy> session, List<CompiledPolicy> resource, List<CompiledPolicy> organisation,
        boolean resourceMustAllow) {
    public PolicySet {
        identity = List.copyOf(identity);
        session = List.copyOf(session);
        resource = List.copyOf(resource);
        organisation = List.copyOf(organisation);
    }

    public PolicySet(List<CompiledPolicy> identity, Optional<CompiledPolicy> boundary, List<CompiledPolicy> session,
            List<CompiledPolicy> resource, List<CompiledPolicy> organisation) {
        this(identity, boundary, session, resource, organisation, false);
    }

    /** Returns a set with policies of the principal only. */
    public static PolicySet ofIdentity(List<CompiledPolicy> identity) {
        return new PolicySet(identity, Optional.empty(), List.of(), List.of(), List.of());
    }

    /** Returns the same set with policies of a resource. */
    public PolicySet withResource(List<CompiledPolicy> policies, boolean mustAllow) {
        return new PolicySet(identity, boundary, session, policies, organisation, mustAllow);
    }
}
