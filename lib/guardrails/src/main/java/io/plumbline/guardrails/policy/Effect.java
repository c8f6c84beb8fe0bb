// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/** What is done about a match: the text is blocked, the match is masked, or it is only reported. */
public enum Effect {
    BLOCK, ANONYMIZE, NONE
}
