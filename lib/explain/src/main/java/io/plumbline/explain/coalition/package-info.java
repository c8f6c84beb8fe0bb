/**
 * Shapley values of table rows: exact enumeration, antithetic walks, the planner that picks an engine, and the run over many
 * rows. Entry point: {@code ShapleyExplainer}.
 */
@NullMarked
package io.plumbline.explain.coalition;

import org.jspecify.annotations.NullMarked;
