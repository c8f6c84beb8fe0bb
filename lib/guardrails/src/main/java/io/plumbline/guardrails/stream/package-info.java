// Copyright the Plumbline authors. Apache-2.0.
/**
 * A guardrail over text that is still being written. Entry point: {@link StreamGuard}.
 */
@NullMarked
package io.plumbline.guardrails.stream;

import org.jspecify.annotations.NullMarked;
