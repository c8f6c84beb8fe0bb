/**
 * Exact Shapley values of tree ensembles, for both games that are played on trees. No model is called and nothing is sampled.
 * Entry point: {@link io.plumbline.explain.tree.TreeShapley}.
 */
@NullMarked
package io.plumbline.explain.tree;

import org.jspecify.annotations.NullMarked;
