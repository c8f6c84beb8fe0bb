// Copyright the Plumbline authors. Apache-2.0.
/**
 * Chat completions as OpenAI defined them. Entry point: {@link io.plumbline.connect.openai.OpenAiChat}.
 */
@NullMarked
package io.plumbline.connect.openai;

import org.jspecify.annotations.NullMarked;
