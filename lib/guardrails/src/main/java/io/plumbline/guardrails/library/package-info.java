// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails as resources: a {@link Guardrail} has an identity, a draft and numbered versions that never change.
 * {@link GuardrailKeeping} creates, changes, publishes and deletes them; {@link EnforcementKeeping} says which of them
 * stand in front of models whatever a caller asks for; {@link GuardLibrary} holds them ready for use;
 * {@link DecisionRecorder} writes down what they decided, and {@link DecisionReplay} asks what another version would
 * have decided. How a text is judged is in {@code io.plumbline.guardrails.assess}.
 */
@NullMarked
package io.plumbline.guardrails.library;

import org.jspecify.annotations.NullMarked;
