// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.binding;

import io.plumbline.model.Feature;
import io.plumbline.model.Rows;
import io.plumbline.model.TreeEnsemble;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rows to try a model on before there are data; the same every time. */
public final class Probe {
    private static final long SEED = 20261121;
    private static final double[] PLAIN = {0, 1, 2, 5, 10, 100};

    private Probe() {}

    /** Returns rows of small numbers, of every category, and of empty texts; none is missing. */
    public static Rows plain(List<Feature> features, int rows) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] cells = new double[rows * features.size()];
        for (int cell = 0; cell < cells.length; cell++) {
            Feature feature = features.get(cell % features.size());
            int choices = feature.levels().size();
            cells[cell] = switch (feature.kind()) {
                case NUMERIC -> PLAIN[random.nextInt(PLAIN.length)];
                case CATEGORICAL -> choices == 0 ? Double.NaN : random.nextInt(choices);
                case TEXT -> 0;
            };
        }
        return new Rows(rows, cells, List.of(""));
    }

    /**
     * Returns rows that lie on both sides of, and on, the thresholds of {@code trees}.
     *
     * @param missing share of missing cells, in [0, 1]
     */
    public static Rows around(TreeEnsemble trees, int rows, double missing) {
        List<List<Double>> thresholds = thresholds(trees);
        Set<Integer> codes = codedColumns(trees.nodes());
        SplittableRandom random = new SplittableRandom(SEED);
        int width = trees.features().size();
        double[] cells = new double[rows * width];
        for (int cell = 0; cell < cells.length; cell++) {
            Feature feature = trees.features().get(cell % width);
            cells[cell] = random.nextDouble() < missing
                    ? Double.NaN
                    : cell(feature, thresholds.get(cell % width), codes.contains(cell % width), random);
        }
        return new Rows(rows, cells, List.of(""));
    }

    private static double cell(Feature feature, List<Double> thresholds, boolean codes, SplittableRandom random) {
        int choices = feature.levels().size();
        if (feature.kind() == Feature.Kind.CATEGORICAL) {
            return choices == 0 ? Double.NaN : random.nextInt(choices);
        }
        if (feature.kind() == Feature.Kind.TEXT || thresholds.isEmpty()) {
            return feature.kind() == Feature.Kind.TEXT ? 0 : PLAIN[random.nextInt(PLAIN.length)];
        }
        double threshold = thresholds.get(random.nextInt(thresholds.size()));
        if (codes) {
            return threshold;
        }
        return switch (random.nextInt(5)) {
            case 0 -> threshold;
            case 1 -> Math.nextDown((float) threshold);
            case 2 -> Math.nextUp((float) threshold);
            case 3 -> threshold - Math.max(1, Math.abs(threshold)) * random.nextDouble();
            default -> threshold + Math.max(1, Math.abs(threshold)) * random.nextDouble();
        };
    }

    private static Set<Integer> codedColumns(TreeEnsemble.Nodes nodes) {
        return IntStream.range(0, nodes.feature().length).filter(node -> nodes.leftLevels()[node].length > 0)
                .mapToObj(node -> nodes.feature()[node]).collect(Collectors.toSet());
    }

    private static List<List<Double>> thresholds(TreeEnsemble trees) {
        List<List<Double>> thresholds = new ArrayList<>();
        trees.features().forEach(feature -> thresholds.add(new ArrayList<>()));
        TreeEnsemble.Nodes nodes = trees.nodes();
        for (int node = 0; node < nodes.feature().length; node++) {
            if (nodes.feature()[node] < 0) {
                continue;
            }
            List<Double> known = thresholds.get(nodes.feature()[node]);
            if (nodes.leftLevels()[node].length == 0) {
                known.add(nodes.threshold()[node]);
            } else {
                for (int code = 0; code < nodes.leftLevels()[node].length * Long.SIZE; code++) {
                    known.add((double) code);
                }
            }
        }
        return thresholds;
    }
}
