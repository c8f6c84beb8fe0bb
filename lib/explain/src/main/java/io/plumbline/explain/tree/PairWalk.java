// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.TreeEnsemble;

/**
 * Interventional Shapley values of one instance against one background row, tree by tree: only nodes that a mixture of the two
 * rows can reach are visited. For one thread.
 *
 * <p>A leaf that needs the players A from the instance and the players C from the background row adds
 * {@code value (|A|-1)! |C|! / (|A|+|C|)!} to each of A and takes {@code value |A|! (|C|-1)! / (|A|+|C|)!} from each of C.
 *
 * @see <a href="https://doi.org/10.1038/s42256-019-0138-9">Lundberg et al. 2020, From local explanations to global
 *      understanding with explainable AI for trees</a>
 */
final class PairWalk {
    private final TreeEnsemble ensemble;
    private final int[] player;
    private final double[] leafValue;
    private final BetaWeights weights;
    private final byte[] side;
    private double[] instanceCells = {};
    private int instance;
    private double[] backgroundCells = {};
    private int background;
    private final int[] met;
    private Attributions into = Attributions.of(0, 0, 0, false);
    private int at;
    private double scale;
    private double absentSum;
    private long visited;

    PairWalk(PlayerForest forest, BetaWeights weights) {
        this.ensemble = forest.ensemble();
        this.player = forest.player();
        this.leafValue = ensemble.nodes().value();
        this.weights = weights;
        this.side = new byte[forest.players()];
        this.met = new int[forest.widest()];
    }

    /** Sets the two rows by where they start in their cells. */
    void rows(double[] instances, int instanceStart, double[] backgrounds, int backgroundStart) {
        instanceCells = instances;
        instance = instanceStart;
        backgroundCells = backgrounds;
        background = backgroundStart;
    }

    /** Adds the values times {@code factor}, and the pairs when wanted, to the row and output of {@code sums} at {@code start}. */
    void add(PlayerTree tree, double factor, Attributions sums, int start) {
        into = sums;
        at = start;
        scale = factor;
        walk(tree.root(), 0, 0);
    }

    /** Returns how many nodes were visited so far. */
    long visited() {
        return visited;
    }

    /** Returns what leaves below add to each player that is present, and leaves in absentSum what they take from the absent. */
    private double walk(int from, int present, int absent) {
        int node = from;
        for (int feature = feature(node); feature >= 0; feature = feature(node)) {
            int chosen = side[player[node]];
            boolean left = chosen < 0
                    ? ensemble.goesLeft(node, backgroundCells[background + feature])
                    : ensemble.goesLeft(node, instanceCells[instance + feature]);
            if (chosen == 0 && left != ensemble.goesLeft(node, backgroundCells[background + feature])) {
                return branch(node, player[node], left, present, absent);
            }
            node = child(node, left);
        }
        double value = leafValue[node] * scale;
        if (into.interactions()) {
            addPairs(value, present, absent);
        }
        absentSum = absent == 0 ? 0 : value * weights.of(present, absent - 1);
        return present == 0 ? 0 : value * weights.of(present - 1, absent);
    }

    private int feature(int node) {
        visited++;
        return ensemble.nodes().feature()[node];
    }

    private double branch(int node, int owner, boolean ofInstance, int present, int absent) {
        met[present + absent] = owner;
        side[owner] = 1;
        double presentWith = walk(child(node, ofInstance), present + 1, absent);
        double absentWith = absentSum;
        side[owner] = -1;
        double presentWithout = walk(child(node, !ofInstance), present, absent + 1);
        into.values()[at + owner] += presentWith - absentSum;
        side[owner] = 0;
        absentSum += absentWith;
        return presentWith + presentWithout;
    }

    private void addPairs(double value, int present, int absent) {
        for (int first = 0; first < present + absent; first++) {
            for (int second = first + 1; second < present + absent; second++) {
                int sides = side[met[first]] + side[met[second]];
                double weight = sides > 0
                        ? weights.of(present - 2, absent)
                        : sides < 0 ? weights.of(present, absent - 2) : -weights.of(present - 1, absent - 1);
                into.addPair(at, met[first], met[second], value * weight);
            }
        }
    }

    private int child(int node, boolean left) {
        return left ? ensemble.nodes().left()[node] : ensemble.nodes().right()[node];
    }
}
