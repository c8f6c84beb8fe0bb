// Copyright the Plumbline authors. Apache-2.0.
/**
 * Bedrock's runtime as a client sees it. Entry points: {@link io.plumbline.connect.bedrock.BedrockChat} and {@link
 * io.plumbline.connect.bedrock.BedrockRaw}.
 */
@NullMarked
package io.plumbline.connect.bedrock;

import org.jspecify.annotations.NullMarked;
