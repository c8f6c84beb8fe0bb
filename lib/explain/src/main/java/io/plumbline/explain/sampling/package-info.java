/**
 * Rows as a sample: drawing some of them, asking a model for many, and intervals of means over them.
 * Entry points: {@link io.plumbline.explain.sampling.RowSample}, {@link io.plumbline.explain.sampling.Questions},
 * {@link io.plumbline.explain.sampling.Moments}.
 */
@NullMarked
package io.plumbline.explain.sampling;

import org.jspecify.annotations.NullMarked;
