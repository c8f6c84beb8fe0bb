// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks a tree once and writes down who owns its splits and who is met on the way to each leaf. */
final class PathSurvey {
    private final TreeEnsemble ensemble;
    private final int[] owner;
    private final int[] player;
    private final int[] place;
    private final List<Integer> leaves = new ArrayList<>();
    private final List<int[]> players = new ArrayList<>();
    private int nodes;
    private int longest;

    /**
     * @param owner by feature: its player, or -1
     * @param player filled by node
     * @param place filled by node
     */
    PathSurvey(TreeEnsemble ensemble, int[] owner, int[] player, int[] place) {
        this.ensemble = ensemble;
        this.owner = owner;
        this.player = player;
        this.place = place;
    }

    PlayerTree tree(int tree) {
        int root = ensemble.roots()[tree];
        visit(root, new int[0], 0);
        int widest = players.stream().mapToInt(met -> met.length).max().orElse(0);
        return new PlayerTree(root, ensemble.treeOutput()[tree], nodes, longest, widest,
                leaves.stream().mapToInt(Integer::intValue).toArray(), players.toArray(int[][]::new));
    }

    private void visit(int node, int[] met, int depth) {
        nodes++;
        longest = Math.max(longest, depth);
        int feature = ensemble.nodes().feature()[node];
        if (feature < 0) {
            leaves.add(node);
            players.add(met);
            return;
        }
        if (owner[feature] < 0) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the model splits on column '"
                    + ensemble.features().get(feature).name() + "', which belongs to no player; give it to one.");
        }
        player[node] = owner[feature];
        int known = 0;
        while (known < met.length && met[known] != owner[feature]) {
            known++;
        }
        place[node] = known;
        int[] now = met;
        if (known == met.length) {
            now = Arrays.copyOf(met, known + 1);
            now[known] = owner[feature];
        }
        visit(ensemble.nodes().left()[node], now, depth + 1);
        visit(ensemble.nodes().right()[node], now, depth + 1);
    }
}
