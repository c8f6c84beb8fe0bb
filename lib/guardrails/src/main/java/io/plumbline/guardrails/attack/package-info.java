// Copyright the Plumbline authors. Apache-2.0.
/**
 * Rules that see attacks on a model: talking it out of its rules, slipping instructions into its data, drawing out its
 * hidden set-up. {@link AttackRules} is a stage of detection: phrases in several languages are a table of the module
 * ({@code phrases.txt}), shapes of texts are classes here. {@link Canary} marks a system prompt so that its leaking is
 * noticed. What is learned from data is not here but in the linear heads.
 */
@NullMarked
package io.plumbline.guardrails.attack;

import org.jspecify.annotations.NullMarked;
