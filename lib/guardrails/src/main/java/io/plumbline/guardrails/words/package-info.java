// Copyright the Plumbline authors. Apache-2.0.
/**
 * Words and phrases found whole and without regard to case, however many there are, and the managed list of profanity.
 * Entry point: {@link WordMatcher}.
 */
@NullMarked
package io.plumbline.guardrails.words;

import org.jspecify.annotations.NullMarked;
