// Copyright the Plumbline authors. Apache-2.0.
/**
 * Guardrails, enforcements and decisions in SQL. Entry points: {@link JdbiGuardrails}, {@link JdbiEnforcements},
 * {@link JdbiDecisions}, and {@link DecisionWriter}, which stores decisions of many callers together.
 */
@NullMarked
package io.plumbline.store.guardrails;

import org.jspecify.annotations.NullMarked;
