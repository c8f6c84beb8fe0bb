/**
 * The bias metrics, one class each. Add one: a class with {@code @AutoService(BiasMetric.class)} and a golden row.
 * {@link io.plumbline.fairness.BiasMetrics} finds them.
 */
@NullMarked
package io.plumbline.fairness.metric;

import org.jspecify.annotations.NullMarked;
