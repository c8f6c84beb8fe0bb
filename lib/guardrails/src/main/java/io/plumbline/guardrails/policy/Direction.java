// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/** Which way a text goes: to the model, or from it. */
public enum Direction {
    INPUT, OUTPUT
}
