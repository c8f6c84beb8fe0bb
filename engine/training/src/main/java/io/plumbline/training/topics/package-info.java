// Copyright the Plumbline authors. Apache-2.0.
/** Makes what denied topics are compared with: counts of words in ordinary text, and ordinary sentences themselves. */
@NullMarked
package io.plumbline.training.topics;

import org.jspecify.annotations.NullMarked;
