// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails at work over the API: ApplyGuardrail and InvokeGuardrailChecks. Entry points:
 * {@link GuardrailRuntimeService}, and {@link AssessmentShapes} for whoever shows assessments in other answers.
 */
@NullMarked
package io.plumbline.aws.bedrockruntime.guardrails;

import org.jspecify.annotations.NullMarked;
