// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.library.DecisionReplay;
import io.plumbline.guardrails.library.Decisions;
import io.plumbline.guardrails.library.EnforcementKeeping;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardrailKeeping;

/**
 * What the pages about guardrails work with.
 *
 * @param keeping     makes, changes and removes guardrails
 * @param enforcement says which of them stand in front of models
 * @param library     holds them ready for use
 * @param decisions   what they decided
 * @param replay      asks what another version would have decided
 */
public record GuardrailDesk(GuardrailKeeping keeping, EnforcementKeeping enforcement, GuardLibrary library,
        Decisions decisions, DecisionReplay replay) {
    static final String SERVICE = "bedrock";

    static String address(String id) {
        return "/console/guardrails/" + id;
    }
}
