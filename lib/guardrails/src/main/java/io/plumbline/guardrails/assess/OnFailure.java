// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/** What happens to a text when a detector could not look at it. */
public enum OnFailure {
    /** It is blocked. */
    CLOSED,
    /** It goes on; the failure stands in the outcome. */
    OPEN
}
