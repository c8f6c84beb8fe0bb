// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ShapleyPlan;
import io.plumbline.explain.results.ShapleyResults.Interactions;
import java.util.Optional;

/**
 * Shapley values of a tree ensemble.
 *
 * @param plan how they were computed
 * @param local values by row: base and values of a row sum to its prediction, which is the sum before the link
 * @param interactions pairwise interaction values, when asked for
 */
public record TreeExplanation(ShapleyPlan plan, LocalValues local, Optional<Interactions> interactions) {}
