// Copyright the Plumbline authors. Apache-2.0.
/**
 * Sensitive data under the rules of a policy: kinds of data that {@code io.plumbline.privacy} finds, patterns of the
 * customer, and the masks put over both. Entry points: {@link SensitiveRules}, {@link Masks}.
 */
@NullMarked
package io.plumbline.guardrails.sensitive;

import org.jspecify.annotations.NullMarked;
