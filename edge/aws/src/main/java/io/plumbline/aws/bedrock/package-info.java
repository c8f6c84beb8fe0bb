// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails as Amazon Bedrock has them: their life cycle, which of them are enforced, and their tags. Entry point:
 * {@link BedrockService}. What a guardrail says about a text is served by {@code io.plumbline.aws.bedrockruntime}.
 */
@NullMarked
package io.plumbline.aws.bedrock;

import org.jspecify.annotations.NullMarked;
