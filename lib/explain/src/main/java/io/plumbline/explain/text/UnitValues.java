// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

/**
 * Attributions of one row's players; entry {@code output * players + player}.
 *
 * @param values attributions
 * @param errors their standard errors
 * @param freedom degrees of freedom that the errors have; infinite when known
 * @param method how they were computed, for people
 */
record UnitValues(double[] values, double[] errors, double freedom, String method) {}
