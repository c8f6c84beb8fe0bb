// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.TreeEnsemble;
import java.util.Arrays;
import java.util.List;

/**
 * An ensemble as the players see it.
 *
 * @param ensemble the model
 * @param players number of players
 * @param player by node: who owns the split; -1 at leaves
 * @param place by node: the place of that player on the path to the node
 * @param trees the trees, in the ensemble's order
 */
record PlayerForest(TreeEnsemble ensemble, int players, int[] player, int[] place, List<PlayerTree> trees) {

    static PlayerForest of(TreeEnsemble ensemble, List<Player> players) {
        int[] owner = owners(ensemble, players);
        int nodes = ensemble.nodes().feature().length;
        int[] player = new int[nodes];
        Arrays.fill(player, -1);
        int[] place = new int[nodes];
        PlayerTree[] trees = new PlayerTree[ensemble.roots().length];
        for (int tree = 0; tree < trees.length; tree++) {
            trees[tree] = new PathSurvey(ensemble, owner, player, place).tree(tree);
        }
        return new PlayerForest(ensemble, players.size(), player, place, List.of(trees));
    }

    /** Returns most distinct players on a path of any tree. */
    int widest() {
        return trees.stream().mapToInt(PlayerTree::widest).max().orElse(0);
    }

    private static int[] owners(TreeEnsemble ensemble, List<Player> players) {
        int[] owner = new int[ensemble.features().size()];
        Arrays.fill(owner, -1);
        for (int index = 0; index < players.size(); index++) {
            Player player = players.get(index);
            for (int feature : player.features()) {
                if (feature < 0 || feature >= owner.length) {
                    throw new PlumblineException(Category.INVALID_ARGUMENT, "player '" + player.name()
                            + "' names column " + feature + ", but the model has columns 0 to " + (owner.length - 1)
                            + "; name one of these.");
                }
                if (owner[feature] >= 0) {
                    throw new PlumblineException(Category.INVALID_ARGUMENT, "column '"
                            + ensemble.features().get(feature).name() + "' belongs to the players '"
                            + players.get(owner[feature]).name() + "' and '" + player.name()
                            + "'; give it to one of them.");
                }
                owner[feature] = index;
            }
        }
        return owner;
    }
}
