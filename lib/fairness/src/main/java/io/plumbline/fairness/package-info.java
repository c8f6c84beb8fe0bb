/**
 * Bias metrics over labelled tables. Pure computation: no I/O, no clock, no SQL, no AWS names on the wire.
 * Everything but the flip test is a function of a {@link io.plumbline.fairness.ContingencyCube}.
 */
@NullMarked
package io.plumbline.fairness;

import org.jspecify.annotations.NullMarked;
