// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.springai;

import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.EntityRule;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.privacy.EntityType;
import java.util.List;
import java.util.Optional;

/** A guardrail that blocks the word "project falcon" and masks e-mail addresses. */
final class Falcon {
    static final Guard GUARD = Guard.of(new GuardrailPolicy(List.of(), List.of(),
            List.of(new WordRule("project falcon", Handling.BLOCK)), Optional.empty(),
            List.of(new EntityRule(EntityType.EMAIL, Handling.of(Effect.ANONYMIZE))), List.of(), List.of(),
            "I cannot take this.", "I cannot say this."));

    private Falcon() {}
}
