/**
 * Attributions of a model's outputs to its inputs, each with its error. Results are records in
 * {@link io.plumbline.explain.results}; the packages beside it compute them.
 * Entry point: {@link io.plumbline.explain.Game}, the question every Shapley engine answers.
 */
@NullMarked
package io.plumbline.explain;

import org.jspecify.annotations.NullMarked;
