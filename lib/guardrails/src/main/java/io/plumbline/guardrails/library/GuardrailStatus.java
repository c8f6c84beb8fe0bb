// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

/** How far a guardrail has come. Here every step is done before its answer, so that those between are never seen. */
public enum GuardrailStatus {
    CREATING, UPDATING, VERSIONING, READY, FAILED, DELETING
}
