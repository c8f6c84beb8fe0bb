/**
 * How a model's outputs move with one feature or two: partial dependence, individual conditional expectation and accumulated
 * local effects, with the share of data near each point. Entry point:
 * {@link io.plumbline.explain.dependence.DependencePlots}.
 */
@NullMarked
package io.plumbline.explain.dependence;

import org.jspecify.annotations.NullMarked;
