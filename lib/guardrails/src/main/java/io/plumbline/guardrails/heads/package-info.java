// Copyright the Plumbline authors. Apache-2.0.
/**
 * Linear heads over hashed features, and small networks that help them: every head of every weight file scores the same
 * features, which are computed once for each reading of a text. {@link Heads} scores, {@link HeadWeights} is a weight
 * file, {@link TextFeatures} what the heads see: words, pairs of words, classes of words, and pieces of words; never how
 * long a text is or how it is laid out. A {@link Network} sees the same words in their order.
 */
@NullMarked
package io.plumbline.guardrails.heads;

import org.jspecify.annotations.NullMarked;
