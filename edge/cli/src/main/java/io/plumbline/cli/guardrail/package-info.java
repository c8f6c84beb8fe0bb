// Copyright the Plumbline authors. Apache-2.0.
/** Guardrails tried in this process: cases with what is expected of them, and how often it came true. */
@NullMarked
package io.plumbline.cli.guardrail;

import org.jspecify.annotations.NullMarked;
