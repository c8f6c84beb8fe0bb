// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.policy.GuardrailPolicy;
import java.util.Optional;

/**
 * What a guardrail was told: its name, its policy, and what AWS keeps beside them.
 *
 * @param name        unique in the account
 * @param description what it is for
 * @param policy      its policies
 * @param kept        what is kept and shown, and does not change how a text is judged
 */
public record GuardrailTerms(String name, Optional<String> description, GuardrailPolicy policy, KeptTerms kept) {
    /** Returns terms with nothing beside the policy. */
    public static GuardrailTerms of(String name, GuardrailPolicy policy) {
        return new GuardrailTerms(name, Optional.empty(), policy, KeptTerms.of(policy));
    }

    /** Returns the same terms under another description. */
    public GuardrailTerms described(String other) {
        return new GuardrailTerms(name, Optional.of(other), policy, kept);
    }

    /** Returns these terms; INVALID_ARGUMENT or LIMIT_EXCEEDED when they could not be kept. */
    public GuardrailTerms checked() {
        GuardrailRules.check(this);
        return this;
    }
}
