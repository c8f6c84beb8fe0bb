// Copyright the Plumbline authors. Apache-2.0.
/**
 * Larger models as stages of detection: {@link io.plumbline.connect.guards.JudgeDetector} asks a language model for
 * severities, {@link io.plumbline.connect.guards.LlamaGuardDetector} a guard model for its categories, {@link
 * io.plumbline.connect.guards.RemoteGuardrail} a guardrail elsewhere, {@link
 * io.plumbline.connect.guards.ClassifierDetector} a text classifier on a server. {@link
 * io.plumbline.connect.guards.EntailmentEndpoint} asks a cross-encoder for contextual grounding. One that answers nothing, nonsense or too slowly
 * fails, and the guardrail decides what that means.
 */
@NullMarked
package io.plumbline.connect.guards;

import org.jspecify.annotations.NullMarked;
