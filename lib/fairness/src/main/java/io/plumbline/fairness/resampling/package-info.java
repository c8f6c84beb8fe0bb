/**
 * Exact random draws of whole datasets given as counts. Pure functions of numbers and a seeded generator.
 * Entry point: {@link io.plumbline.fairness.resampling.Multinomial}.
 */
@NullMarked
package io.plumbline.fairness.resampling;

import org.jspecify.annotations.NullMarked;
