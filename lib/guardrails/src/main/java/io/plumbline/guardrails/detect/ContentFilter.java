// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.detect;

/** The content filters of a guardrail. */
public enum ContentFilter {
    SEXUAL, VIOLENCE, HATE, INSULTS, MISCONDUCT, PROMPT_ATTACK
}
