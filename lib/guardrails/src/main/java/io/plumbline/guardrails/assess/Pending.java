// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/** A policy that has been asked; its results are ready once all stages have answered. */
@FunctionalInterface
interface Pending {
    void report(Findings findings);
}
