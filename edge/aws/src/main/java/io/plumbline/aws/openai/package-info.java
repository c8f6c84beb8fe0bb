// Copyright the Plumbline authors. Apache-2.0.
/**
 * Chat completions for clients of OpenAI, guarded and through the same gate as the AWS API. Entry point: {@link
 * io.plumbline.aws.openai.OpenAiEndpoint}.
 */
@NullMarked
package io.plumbline.aws.openai;

import org.jspecify.annotations.NullMarked;
