// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

/** Why a guardrail was applied. */
public enum Origin {
    /** The caller named it. */
    REQUEST,
    /** It is enforced for the account. */
    ACCOUNT_ENFORCED
}
