// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails of langchain4j that ask a {@link io.plumbline.guardrails.assess.Guard} in this process. Nothing leaves it.
 * {@link PlumblineInputGuardrail} stands before a model, {@link PlumblineOutputGuardrail} behind it.
 */
@NullMarked
package io.plumbline.langchain4j;

import org.jspecify.annotations.NullMarked;
