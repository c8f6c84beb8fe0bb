// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.policy.GuardrailPolicy;

/** A policy made ready to look at texts. Immutable and safe for use by many threads; make one per policy and keep it. */
public final class Guard {
    private final GuardrailPolicy policy;
    private final Detectors detectors;
    private final GuardSettings settings;

    private Guard(GuardrailPolicy policy, Detectors detectors, GuardSettings settings) {
        this.policy = policy;
        this.detectors = detectors;
        this.settings = settings;
    }

    /** Makes {@code policy} ready with the built-in detectors and the standard settings. */
    public static Guard of(GuardrailPolicy policy) {
        return of(policy, Detectors.builtIn(), GuardSettings.STANDARD);
    }

    /** Makes {@code policy} ready with {@code detectors} and the standard settings. */
    public static Guard of(GuardrailPolicy policy, Detectors detectors) {
        return of(policy, detectors, GuardSettings.STANDARD);
    }

    /** Makes {@code policy} ready. */
    public static Guard of(GuardrailPolicy policy, Detectors detectors, GuardSettings settings) {
        return new Guard(policy, detectors, settings);
    }

    /** Returns the policy. */
    public GuardrailPolicy policy() {
        return policy;
    }

    /** Returns what it asks. */
    public Detectors detectors() {
        return detectors;
    }

    /** Returns how it runs. */
    public GuardSettings settings() {
        return settings;
    }

    /** Looks at the texts of {@code request}. */
    public Outcome assess(GuardRequest request) {
        throw new UnsupportedOperationException();
    }
}
