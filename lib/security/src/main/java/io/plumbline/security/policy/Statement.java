// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a policy. It matches when its principal, action, resource and every condition do.
 *
 * @param sid        the name of the statement
 * @param effect     what it does
 * @param principal  whom it is about; empty in policies of identities, which are about whom they are attached to
 * @param action     Action or NotAction: service and operation with * and ?, in any case
 * @param resource   Resource or NotResource: ARNs with * and ?; empty in trust policies and matching everything there
 * @param conditions all must hold
 */
public record Statement(Optional<String> sid, Effect effect, Optional<PrincipalPattern> principal, Patterns action,
        Optional<Patterns> resource, List<Condition> conditions) {
    public Statement {
        conditions = List.copyOf(conditions);
    }

    /** Returns a statement of an identity that allows {@code actions} on {@code resources}. */
    public static Statement allow(String sid, List<String> actions, List<String> resources,
            Condition... conditions) {
        return of(sid, Effect.ALLOW, actions, resources, conditions);
    }

    /** Returns a statement of an identity that denies {@code actions} on {@code resources}. */
    public static Statement deny(String sid, List<String> actions, List<String> resources,
            Condition... conditions) {
        return of(sid, Effect.DENY, actions, resources, conditions);
    }

    private static Statement of(String sid, Effect effect, List<String> actions, List<String> resources,
            Condition... conditions) {
        return new Statement(Optional.of(sid), effect, Optional.empty(), Patterns.of(actions),
                Optional.of(Patterns.of(resources)), List.of(conditions));
    }
}
