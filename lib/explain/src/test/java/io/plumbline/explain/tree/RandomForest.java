// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import io.plumbline.model.Feature;
import io.plumbline.model.Link;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import io.plumbline.model.TreeEnsemble.Nodes;
import io.plumbline.model.TreeEnsemble.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Grows trees at random. The last feature is a category of 70 levels, the rest are numbers; a tenth of cells is missing. */
final class RandomForest {
    private static final int LEVELS = 70;

    private final Random random;
    private final int features;
    private final List<double[]> nodes = new ArrayList<>();
    private final List<long[]> levels = new ArrayList<>();

    private RandomForest(Random random, int features) {
        this.random = random;
        this.features = features;
    }

    /** Returns {@code trees} trees of {@code depth} over {@code features} features, which add to {@code outputs} in turn. */
    static TreeEnsemble grow(Random random, int features, int outputs, int trees, int depth) {
        RandomForest forest = new RandomForest(random, features);
        int[] roots = IntStream.range(0, trees).map(tree -> forest.node(depth, 1000)).toArray();
        int[] treeOutput = IntStream.range(0, trees).map(tree -> tree % outputs).toArray();
        double[] base = random.doubles(outputs).toArray();
        List<Feature> columns = IntStream.range(0, features).mapToObj(feature -> feature < features - 1
                ? Feature.numeric("x" + feature)
                : Feature.categorical("x" + feature, IntStream.range(0, LEVELS).mapToObj(Integer::toString).toList()))
                .toList();
        return new TreeEnsemble(columns, IntStream.range(0, outputs).mapToObj(output -> "label" + output).toList(),
                Link.LOGISTIC, base, roots, treeOutput, forest.columns(), Split.values()[random.nextInt(4)],
                "sha256:0");
    }

    /** Returns {@code count} rows for such a forest. */
    static Rows rows(Random random, int features, int count) {
        double[] cells = new double[count * features];
        for (int cell = 0; cell < cells.length; cell++) {
            boolean category = cell % features == features - 1;
            cells[cell] = random.nextInt(10) == 0
                    ? Double.NaN
                    : category ? random.nextInt(LEVELS) : random.nextInt(21) / 20.0;
        }
        return new Rows(count, cells);
    }

    private int node(int depth, double cover) {
        int node = nodes.size();
        nodes.add(new double[]{-1, 0, -1, -1, 0, random.nextGaussian(), cover});
        levels.add(new long[0]);
        if (depth > 0 && (random.nextInt(8) > 0 || depth > 3)) {
            double share = 0.1 + 0.8 * random.nextDouble();
            int feature = random.nextInt(features);
            nodes.get(node)[0] = feature;
            nodes.get(node)[1] = random.nextInt(21) / 20.0;
            nodes.get(node)[2] = node(depth - 1, cover * share);
            nodes.get(node)[3] = node(depth - 1, cover * (1 - share));
            nodes.get(node)[4] = random.nextInt(2);
            if (feature == features - 1) {
                levels.set(node, new long[]{random.nextLong(), random.nextLong()});
            }
        }
        return node;
    }

    private Nodes columns() {
        boolean[] missingLeft = new boolean[nodes.size()];
        for (int node = 0; node < missingLeft.length; node++) {
            missingLeft[node] = nodes.get(node)[4] == 1;
        }
        return new Nodes(integers(0), numbers(1), levels.toArray(long[][]::new), integers(2), integers(3), missingLeft,
                numbers(5), numbers(6));
    }

    private int[] integers(int column) {
        return nodes.stream().mapToInt(node -> (int) node[column]).toArray();
    }

    private double[] numbers(int column) {
        return nodes.stream().mapToDouble(node -> node[column]).toArray();
    }
}
