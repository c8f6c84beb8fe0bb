// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.List;

/**
 * A question to {@link TreeShapley}.
 *
 * @param ensemble the model; its sums before the link are explained
 * @param players what gets an attribution: every feature that a split asks for belongs to exactly one of them
 * @param background rows that absent players take their cells from, at least 1 in the interventional game; without effect in
 *        the path-dependent one
 * @param instances rows to explain
 * @param dataset row number in the dataset of each row to explain, from 0
 * @param game the game to solve
 * @param interactions whether pairwise interaction values are wanted as well
 * @param threads threads to compute on, at least 1; results are the same bits for any number
 * @param seed choice of the background rows that errors are computed from, and of the draws for rank stability
 */
public record TreeShapleyRequest(TreeEnsemble ensemble, List<Player> players, Rows background, Rows instances,
        long[] dataset, TreeGame game, boolean interactions, int threads, long seed) {
    public TreeShapleyRequest {
        players = List.copyOf(players);
    }
}
