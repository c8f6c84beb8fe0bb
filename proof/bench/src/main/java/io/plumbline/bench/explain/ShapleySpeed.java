// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import com.sun.management.OperatingSystemMXBean;
import io.plumbline.explain.Game.Unit;
import io.plumbline.explain.coalition.Budget;
import io.plumbline.explain.coalition.Engine;
import io.plumbline.explain.coalition.Progress;
import io.plumbline.explain.coalition.ShapleyExplainer;
import io.plumbline.explain.coalition.ShapleyOutcome;
import io.plumbline.explain.coalition.ShapleyRequest;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import io.plumbline.runtimes.ModelFiles;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/**
 * How long do exact Shapley values of 100 rows over 100 background rows and 12 features take, beside the Kernel SHAP of
 * explainability-core, and how much of that is the model's own time? One thread; CPU time, which load hardly changes, stands
 * beside wall time. Run: ./bench shapley [ROWS of the peer]
 */
public final class ShapleySpeed {
    private static final int ROWS = 100;
    private static final int ROUNDS = 3;
    private static final int BATCH = 8192;

    private ShapleySpeed() {}

    public static void main(String[] arguments) throws InterruptedException, ExecutionException, IOException,
            XGBoostError {
        int peerRows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        double[] background = ShapleySpeedModel.rows(ROWS, 1);
        double[] instances = ShapleySpeedModel.rows(ROWS, 2);
        System.out.printf("load %.1f%n", ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        ShapleySpeedModel formula = new ShapleySpeedModel();
        double[] exact = peer(formula, background, instances, peerRows);
        share("formula", formula, background, instances);
        Path file = trained(exact.length);
        try (ModelFiles.Opened opened = ModelFiles.open(file, formula.features(), List.of())) {
            share("XGBoost, 100 trees of depth 4", opened.predictor(), background, instances);
        } finally {
            Files.delete(file);
        }
    }

    private static double[] peer(Predictor model, double[] background, double[] instances, int peerRows)
            throws InterruptedException, ExecutionException {
        ShapleySpeedPeer peer = new ShapleySpeedPeer(background, 1);
        peer.explain(instances, 0);
        double ours = Double.POSITIVE_INFINITY;
        double theirs = Double.POSITIVE_INFINITY;
        double worst = 0;
        double[] exact = {};
        for (int round = 0; round < ROUNDS; round++) {
            Timing timing = Timing.start();
            exact = explain(model, background, instances, ROWS).local().values();
            ours = Math.min(ours, timing.print("Plumbline exact, rows", ROWS) / ROWS);
            timing = Timing.start();
            long before = peer.calls();
            for (int row = 0; row < peerRows; row++) {
                int at = row * ShapleySpeedModel.FEATURES;
                double[] values = peer.explain(instances, at);
                for (int j = 0; j < values.length; j++) {
                    worst = Math.max(worst, Math.abs(values[j] - exact[at + j]));
                }
            }
            theirs = Math.min(theirs, timing.print("explainability-core, rows", peerRows) / peerRows);
            System.out.printf("  with %d calls a row%n", (peer.calls() - before) / peerRows);
        }
        System.out.printf("CPU time per row: %.4f s and %.4f s, ratio %.0f; largest error of the peer %.1e%n", ours,
                theirs,
                theirs / ours, worst);
        return exact;
    }

    private static void share(String name, Predictor model, double[] background, double[] instances) {
        int rows = 5;
        explain(model, background, instances, 2);
        double best = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Timing timing = Timing.start();
            long calls = explain(model, background, instances, rows).plan().calls();
            double explained = calls / timing.seconds();
            best = Math.max(best, explained / scored(model, calls));
        }
        System.out.printf("%s: exact values at %.0f %% of the throughput of the model alone%n", name, 100 * best);
    }

    /** Returns the rows a second that the model scores in full batches. */
    private static double scored(Predictor model, long calls) {
        double[] cells = ShapleySpeedModel.rows(BATCH, 3);
        double[] outputs = new double[BATCH];
        Timing timing = Timing.start();
        long scored = 0;
        while (scored < calls) {
            model.predict(new Rows(BATCH, cells), outputs);
            scored += BATCH;
        }
        return scored / timing.seconds();
    }

    private static ShapleyOutcome explain(Predictor model, double[] background, double[] instances, int rows) {
        int width = ShapleySpeedModel.FEATURES;
        List<Player> players = IntStream.range(0, width).mapToObj(j -> new Player("x" + j, List.of(j))).toList();
        double[] cells = Arrays.copyOf(instances, rows * width);
        return ShapleyExplainer.explain(new ShapleyRequest(model, players, background, ROWS, cells,
                LongStream.range(0, rows).toArray(), List.of(), Unit.OUTPUT,
                Budget.adaptive().with(Engine.EXACT), 1, 1, 0.95), Progress.NONE);
    }

    private static Path trained(int seed) throws XGBoostError, IOException {
        int rows = 4000;
        double[] cells = ShapleySpeedModel.rows(rows, seed);
        float[] narrow = new float[cells.length];
        float[] labels = new float[rows];
        for (int index = 0; index < cells.length; index++) {
            narrow[index] = (float) cells[index];
        }
        for (int row = 0; row < rows; row++) {
            labels[row] = ShapleySpeedModel.probability(cells, row * ShapleySpeedModel.FEATURES) > 0.5 ? 1 : 0;
        }
        DMatrix matrix = new DMatrix(narrow, rows, ShapleySpeedModel.FEATURES, Float.NaN);
        matrix.setLabel(labels);
        Path file = Files.createTempFile("plumbline", ".json");
        XGBoost.train(matrix, Map.of("objective", "binary:logistic", "max_depth", 4, "nthread", 1, "verbosity", 0), 100,
                Map.of(), null, null).saveModel(file.toString());
        matrix.dispose();
        return file;
    }

    /** When something began, by the clock and in CPU time of the whole process, collection of garbage included. */
    private record Timing(long wall, long cpu) {
        static Timing start() {
            return new Timing(System.nanoTime(), cpuTime());
        }

        double seconds() {
            return (cpuTime() - cpu) / 1e9;
        }

        double print(String what, int rows) {
            double seconds = seconds();
            System.out.printf("%s: %d, CPU %.2f s, wall %.2f s%n", what, rows, seconds,
                    (System.nanoTime() - wall) / 1e9);
            return seconds;
        }

        private static long cpuTime() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
        }
    }
}
