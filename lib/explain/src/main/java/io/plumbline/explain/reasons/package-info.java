/**
 * Reasons of adverse decisions, and what it takes to compute them again.
 * Entry points: {@link io.plumbline.explain.reasons.ReasonCodes}, {@link io.plumbline.explain.reasons.ReplayBundle}.
 */
@NullMarked
package io.plumbline.explain.reasons;

import org.jspecify.annotations.NullMarked;
