// Copyright the Plumbline authors. Apache-2.0.
/**
 * What a guardrail is told to do: its six policies as plain values, checked when made. What happens to a text under
 * them is in {@code io.plumbline.guardrails.assess}.
 */
@NullMarked
package io.plumbline.guardrails.policy;

import org.jspecify.annotations.NullMarked;
