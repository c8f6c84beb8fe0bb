// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.List;

/** Both games by their definitions: every coalition is played, and the formulas are summed over all of them. */
final class Enumeration {
    private final TreeEnsemble ensemble;
    private final List<Player> players;
    private final int output;
    private final double[] game;

    private Enumeration(TreeEnsemble ensemble, List<Player> players, int output) {
        this.ensemble = ensemble;
        this.players = players;
        this.output = output;
        this.game = new double[1 << players.size()];
    }

    static Enumeration interventional(TreeEnsemble ensemble, List<Player> players, double[] row, Rows background,
            int output) {
        Enumeration all = new Enumeration(ensemble, players, output);
        int width = row.length;
        double[] sums = new double[ensemble.outputs().size()];
        for (int coalition = 0; coalition < all.game.length; coalition++) {
            for (int other = 0; other < background.count(); other++) {
                double[] mixed = new double[width];
                System.arraycopy(background.cells(), other * width, mixed, 0, width);
                for (int player = 0; player < players.size(); player++) {
                    for (int feature : players.get(player).features()) {
                        mixed[feature] = (coalition >> player & 1) == 1 ? row[feature] : mixed[feature];
                    }
                }
                ensemble.sums(new Rows(1, mixed), sums);
                all.game[coalition] += sums[output] / background.count();
            }
        }
        return all;
    }

    static Enumeration pathDependent(TreeEnsemble ensemble, List<Player> players, double[] row, int output) {
        Enumeration all = new Enumeration(ensemble, players, output);
        for (int coalition = 0; coalition < all.game.length; coalition++) {
            all.game[coalition] = ensemble.base()[output];
            for (int tree = 0; tree < ensemble.roots().length; tree++) {
                if (ensemble.treeOutput()[tree] == output) {
                    all.game[coalition] += all.expected(ensemble.roots()[tree], coalition, row);
                }
            }
        }
        return all;
    }

    private double expected(int node, int coalition, double[] row) {
        TreeEnsemble.Nodes nodes = ensemble.nodes();
        int feature = nodes.feature()[node];
        if (feature < 0) {
            return nodes.value()[node];
        }
        int left = nodes.left()[node];
        int right = nodes.right()[node];
        for (int player = 0; player < players.size(); player++) {
            if ((coalition >> player & 1) == 1 && players.get(player).features().contains(feature)) {
                return expected(ensemble.goesLeft(node, row[feature]) ? left : right, coalition, row);
            }
        }
        double cover = nodes.cover()[left] + nodes.cover()[right];
        return (nodes.cover()[left] * expected(left, coalition, row)
                + nodes.cover()[right] * expected(right, coalition, row)) / cover;
    }

    int output() {
        return output;
    }

    double value(int player) {
        double sum = 0;
        for (int coalition = 0; coalition < game.length; coalition++) {
            if ((coalition >> player & 1) == 0) {
                sum += weight(Integer.bitCount(coalition), players.size())
                        * (game[coalition | 1 << player] - game[coalition]);
            }
        }
        return sum;
    }

    /** The Shapley interaction index of two players. */
    double pair(int one, int other) {
        double sum = 0;
        int both = 1 << one | 1 << other;
        for (int coalition = 0; coalition < game.length; coalition++) {
            if ((coalition & both) == 0) {
                sum += weight(Integer.bitCount(coalition), players.size() - 1) * (game[coalition | both]
                        - game[coalition | 1 << one] - game[coalition | 1 << other] + game[coalition]);
            }
        }
        return sum;
    }

    double empty() {
        return game[0];
    }

    /** {@code size! (players - 1 - size)! / players!}. */
    private static double weight(int size, int players) {
        double weight = 1.0 / players;
        for (int k = 1; k <= size; k++) {
            weight *= (double) k / (players - k);
        }
        return weight;
    }
}
