// Copyright the Plumbline authors. Apache-2.0.
/**
 * Calls to others over HTTP, bounded in time and size: models in {@code chat} and {@code models}, guard models and
 * guardrails elsewhere in {@code guards}.
 */
@NullMarked
package io.plumbline.connect;

import org.jspecify.annotations.NullMarked;
