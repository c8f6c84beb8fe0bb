/**
 * Shapley values of table rows: exact enumeration, antithetic walks, the planner that picks an engine, and the run over many
 * rows. Entry point: {@link io.plumbline.explain.coalition.ShapleyExplainer}.
 */
@NullMarked
package io.plumbline.explain.coalition;

import org.jspecify.annotations.NullMarked;
