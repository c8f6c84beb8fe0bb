// Copyright the Plumbline authors. Apache-2.0.
/**
 * Words sorted into classes: slurs, weapons, drugs, groups of people, kind contexts and others. {@link Lexicon} finds
 * the classes of a word or of up to three words in a row; they are features of the linear heads, never a verdict.
 */
@NullMarked
package io.plumbline.guardrails.lexicon;

import org.jspecify.annotations.NullMarked;
