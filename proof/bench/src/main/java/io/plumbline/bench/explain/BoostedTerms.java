// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Least-squares boosting of small regression trees, as terms: each tree reads only the columns it splits on. */
final class BoostedTerms {
    private static final int DEPTH = 4;
    private static final double RATE = 0.15;
    private static final int CUTS = 15;
    private static final int SMALLEST_LEAF = 10;

    private final double[][] rows;
    private final double[] residuals;
    private final double[][] cuts;

    private BoostedTerms(double[][] rows, double[] values) {
        this.rows = rows;
        residuals = values.clone();
        cuts = new double[rows[0].length][CUTS];
        for (int column = 0; column < cuts.length; column++) {
            int read = column;
            double[] sorted = Arrays.stream(rows).mapToDouble(row -> row[read]).sorted().toArray();
            for (int cut = 0; cut < CUTS; cut++) {
                cuts[column][cut] = sorted[(cut + 1) * sorted.length / (CUTS + 1)];
            }
        }
    }

    static List<Term> train(double[][] rows, double[] values, int trees) {
        BoostedTerms boosting = new BoostedTerms(rows, values);
        List<Term> terms = new ArrayList<>();
        int[] all = new int[rows.length];
        Arrays.setAll(all, i -> i);
        for (int tree = 0; tree < trees; tree++) {
            Tree grown = new Tree(boosting.grow(all, DEPTH));
            for (int i = 0; i < rows.length; i++) {
                boosting.residuals[i] -= grown.value(rows[i]);
            }
            terms.add(grown);
        }
        return terms;
    }

    private Node grow(int[] members, int depth) {
        double mean = Arrays.stream(members).mapToDouble(i -> residuals[i]).average().orElseThrow();
        Node best = new Node(-1, 0, RATE * mean, null, null);
        if (depth == 0 || members.length < 2 * SMALLEST_LEAF) {
            return best;
        }
        double most = 0;
        int column = -1;
        double at = 0;
        for (int read = 0; read < cuts.length; read++) {
            for (double cut : cuts[read]) {
                double gain = gain(members, read, cut, mean);
                if (gain > most) {
                    most = gain;
                    column = read;
                    at = cut;
                }
            }
        }
        if (column < 0) {
            return best;
        }
        int split = column;
        double threshold = at;
        return new Node(column, at, 0,
                grow(Arrays.stream(members).filter(i -> rows[i][split] < threshold).toArray(), depth - 1),
                grow(Arrays.stream(members).filter(i -> rows[i][split] >= threshold).toArray(), depth - 1));
    }

    private double gain(int[] members, int column, double cut, double mean) {
        double sum = 0;
        int count = 0;
        for (int i : members) {
            if (rows[i][column] < cut) {
                sum += residuals[i] - mean;
                count++;
            }
        }
        int others = members.length - count;
        return count < SMALLEST_LEAF || others < SMALLEST_LEAF ? 0 : sum * sum / count + sum * sum / others;
    }

    private record Node(int column, double cut, double value, @org.jspecify.annotations.Nullable Node below,
            @org.jspecify.annotations.Nullable Node above) {}

    /** One regression tree. */
    private static final class Tree implements Term {
        private final Node root;
        private final int[] columns;

        Tree(Node root) {
            this.root = root;
            TreeSet<Integer> read = new TreeSet<>();
            collect(root, read);
            columns = read.stream().mapToInt(Integer::intValue).toArray();
        }

        private static void collect(Node node, TreeSet<Integer> read) {
            if (node.below != null && node.above != null) {
                read.add(node.column);
                collect(node.below, read);
                collect(node.above, read);
            }
        }

        @Override
        public int[] columns() {
            return columns;
        }

        @Override
        public double value(double[] cells) {
            Node node = root;
            while (node.below != null && node.above != null) {
                node = cells[node.column] < node.cut ? node.below : node.above;
            }
            return node.value;
        }
    }
}
