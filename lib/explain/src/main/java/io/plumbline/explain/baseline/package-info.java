/**
 * The rows that stand in for absent features: made from the dataset by clustering, checked against data and model.
 * Entry points: {@link io.plumbline.explain.baseline.BaselineSynthesis}, {@link io.plumbline.explain.baseline.BaselineCheck}.
 */
@NullMarked
package io.plumbline.explain.baseline;

import org.jspecify.annotations.NullMarked;
