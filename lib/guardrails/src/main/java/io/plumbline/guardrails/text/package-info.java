// Copyright the Plumbline authors. Apache-2.0.
/**
 * What a reader would see behind a disguise. A {@link Normaliser} turns a text into {@link Readings}: the plain one,
 * and one for each disguise that was found, each with the way back to the offsets of the text as given.
 */
@NullMarked
package io.plumbline.guardrails.text;

import org.jspecify.annotations.NullMarked;
