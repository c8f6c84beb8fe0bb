// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.explain.tree.TreeExplanation;
import io.plumbline.explain.tree.TreeGame;
import io.plumbline.explain.tree.TreeShapley;
import io.plumbline.explain.tree.TreeShapleyRequest;
import io.plumbline.model.Rows;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ml.dmlc.xgboost4j.java.DMatrix;

/**
 * How much faster are interventional values by patterns than pair by pair, and path-dependent ones than XGBoost's own? 100 trees
 * of depth 6 over 20 features, all on one thread, in CPU seconds of the process, medians of 3; pair by pair once, on the first
 * 100 instances at most, and scaled to all. Run: ./bench treeshap [INSTANCES]
 */
public final class TreeShapSpeed {
    private static final int REPEATS = 3;
    private static final int PAIRED = 100;
    private static final int[] BACKGROUNDS = {100, 1000, 5000};
    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();

    private TreeShapSpeed() {}

    /** Compares on as many instances as the first argument says, 100 without. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length == 0 ? 100 : Integer.parseInt(arguments[0]);
        try (TreeShapModel model = TreeShapModel.train(100, 6, 20_000)) {
            Rows instances = TreeShapModel.rows(new Random(1), count);
            System.out.printf(Locale.ROOT, "%d instances, %d nodes; Java %s%n", count,
                    model.trees().nodes().feature().length, Runtime.version());
            for (int background : BACKGROUNDS) {
                interventional(model, instances, TreeShapModel.rows(new Random(2), background));
            }
            pathDependent(model, instances);
        }
    }

    private static void interventional(TreeShapModel model, Rows instances, Rows background) throws Exception {
        TreeShapleyRequest request = request(model, instances, background, TreeGame.INTERVENTIONAL, false);
        TreeShapleyRequest matrices = request(model, instances, background, TreeGame.INTERVENTIONAL, true);
        Timed<TreeExplanation> patterns = time(() -> TreeShapley.explain(request));
        Timed<TreeExplanation> interactions = time(() -> TreeShapley.explain(matrices));
        int paired = Math.min(PAIRED, instances.count());
        TreeShapleyRequest first = request(model, new Rows(paired, instances.cells()), background,
                TreeGame.INTERVENTIONAL, false);
        long start = PROCESS.getProcessCpuTime();
        double[] pairs = TreeShapley.byPairs(first);
        double pairSeconds = (PROCESS.getProcessCpuTime() - start) / 1e9 * instances.count() / paired;
        double[] values = patterns.result.local().values();
        double largest = IntStream.range(0, pairs.length).mapToDouble(at -> Math.abs(values[at] - pairs[at])).max()
                .orElse(0);
        System.out.printf(Locale.ROOT,
                "interventional, %,d background rows: pair by pair %.3f s; values and their errors"
                        + " %.3f s, ratio %.0f; with interactions %.3f s; largest difference %.1e%n",
                background.count(),
                pairSeconds, patterns.seconds, pairSeconds / patterns.seconds, interactions.seconds, largest);
    }

    private static void pathDependent(TreeShapModel model, Rows instances) throws Exception {
        Rows none = new Rows(0, new double[0]);
        TreeShapleyRequest request = request(model, instances, none, TreeGame.PATH_DEPENDENT, false);
        TreeShapleyRequest matrices = request(model, instances, none, TreeGame.PATH_DEPENDENT, true);
        Timed<TreeExplanation> ours = time(() -> TreeShapley.explain(request));
        Timed<TreeExplanation> interactions = time(() -> TreeShapley.explain(matrices));
        DMatrix matrix = TreeShapModel.matrix(instances);
        try {
            Timed<float[][]> theirs = time(() -> model.booster().predictContrib(matrix, 0));
            System.out.printf(Locale.ROOT,
                    "path-dependent: XGBoost's predictContrib %.3f s; ours %.3f s, ratio %.1f; with"
                            + " interactions %.3f s; largest difference %.1e%n",
                    theirs.seconds, ours.seconds,
                    theirs.seconds / ours.seconds, interactions.seconds, difference(ours.result, theirs.result));
        } finally {
            matrix.dispose();
        }
    }

    static TreeShapleyRequest request(TreeShapModel model, Rows instances, Rows background, TreeGame game,
            boolean interactions) {
        List<Player> players = IntStream.range(0, TreeShapModel.FEATURES)
                .mapToObj(feature -> new Player("f" + feature, List.of(feature))).toList();
        return new TreeShapleyRequest(model.trees(), players, background, instances,
                LongStream.range(0, instances.count()).toArray(), game, interactions, 1, 42);
    }

    /** Returns the largest difference between our values and base and XGBoost's, which follow each other row by row. */
    static double difference(TreeExplanation ours, float[][] theirs) {
        double largest = 0;
        for (int row = 0; row < theirs.length; row++) {
            for (int player = 0; player < TreeShapModel.FEATURES; player++) {
                double value = ours.local().values()[ours.local().at(row, 0, player)];
                largest = Math.max(largest, Math.abs(value - theirs[row][player]));
            }
            largest = Math.max(largest, Math.abs(ours.local().base()[0] - theirs[row][TreeShapModel.FEATURES]));
        }
        return largest;
    }

    private static <T> Timed<T> time(Callable<T> work) throws Exception {
        T result = work.call();
        double[] seconds = new double[REPEATS];
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            long start = PROCESS.getProcessCpuTime();
            result = work.call();
            seconds[repeat] = (PROCESS.getProcessCpuTime() - start) / 1e9;
        }
        Arrays.sort(seconds);
        return new Timed<>(result, seconds[REPEATS / 2]);
    }

    private record Timed<T>(T result, double seconds) {}
}
