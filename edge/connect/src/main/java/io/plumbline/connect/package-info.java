// Copyright the Plumbline authors. Apache-2.0.
/** Calls models and guardrails elsewhere over HTTP. */
@NullMarked
package io.plumbline.connect;

import org.jspecify.annotations.NullMarked;
