// Copyright the Plumbline authors. Apache-2.0.
/** How fast guardrails are. Entry points: {@link GuardrailSpeed}, {@link StreamSpeed}. */
@NullMarked
package io.plumbline.bench.guardrails;

import org.jspecify.annotations.NullMarked;
