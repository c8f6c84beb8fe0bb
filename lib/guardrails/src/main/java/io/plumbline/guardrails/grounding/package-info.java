// Copyright the Plumbline authors. Apache-2.0.
/**
 * Whether a response rests on its source and answers its question, claim by claim. The built-in scorer knows words,
 * names, numbers and their relations but no facts; an {@link EntailmentScorer} is a model that a customer supplies.
 * Nothing here reads files or holds a text.
 */
@NullMarked
package io.plumbline.guardrails.grounding;

import org.jspecify.annotations.NullMarked;
