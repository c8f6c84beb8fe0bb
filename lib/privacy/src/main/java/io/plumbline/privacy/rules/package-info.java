// Copyright the Plumbline authors. Apache-2.0.
/**
 * How most numbers are found: a {@link Rule} is a kind, its shapes, a check, words that speak for and against it, and the
 * scores with and without such words; {@link RuleDetector} runs rules over the tokens with digits in linear time. Adding a
 * number is adding a rule.
 */
@NullMarked
package io.plumbline.privacy.rules;

import org.jspecify.annotations.NullMarked;
