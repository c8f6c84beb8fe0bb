// Copyright the Plumbline authors. Apache-2.0.
/**
 * Pages about guardrails: the list, one with its policy and playground, its editor, the comparison of two versions on
 * recorded traffic, the decisions, and the cards of the detectors. The rules are in {@code io.plumbline.guardrails}.
 */
@NullMarked
package io.plumbline.console.guardrails;

import org.jspecify.annotations.NullMarked;
