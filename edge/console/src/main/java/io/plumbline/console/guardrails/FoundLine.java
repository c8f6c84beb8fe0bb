// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

/** A finding of a recorded decision. */
public record FoundLine(String policy, String what, ScoreBar score, String place, String done, String detector) {}
