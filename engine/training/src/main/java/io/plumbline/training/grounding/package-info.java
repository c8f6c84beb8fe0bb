// Copyright the Plumbline authors. Apache-2.0.
/** Makes the weights of grounding and relevance, judges them part by part and writes their card. */
@NullMarked
package io.plumbline.training.grounding;

import org.jspecify.annotations.NullMarked;
