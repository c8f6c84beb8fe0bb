// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

/** Takes decisions as they are made. */
@FunctionalInterface
public interface DecisionLog {
    /** Keeps {@code decision}; when this returns it is stored, unless the log was told to store later. */
    void record(Decision decision);
}
