// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.fairness.results.CompatValue;
import io.plumbline.fairness.results.MetricResult;
import io.plumbline.fairness.results.SplitResults;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How much faster is a cube than pandas on the same rows, in the same sitting? Both do the work of {@link CubeBenchmark};
 * their values must agree to nine digits. Run: ./bench pandas [ROWS]; PYTHON names a Python that has pandas.
 */
public final class PandasComparison {
    private static final int REPEATS = 5;
    private static final int WARM_UP = 200;
    private static final Path SCRIPT = Path.of("proof", "bench", "competitor", "pandas_metrics.py");

    private PandasComparison() {}

    /** Compares on as many rows as the first argument says, a million without. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rows = arguments.length == 0 ? 1_000_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("plumbline-bench");
        Path file = folder.resolve("recipe.csv");
        try {
            Recipe.write(file, rows);
            int[][] codes = Recipe.codes(rows);
            JsonNode pandas = runPython(file);
            double disagreement = disagreement(pandas.get("values"), RecipeAnalysis.analyse(
                    ContingencyCube.ofCodes(Recipe.AXES, codes), 0));
            Times cube = time(() -> ContingencyCube.ofCodes(Recipe.AXES, codes));
            Times all = time(() -> RecipeAnalysis.analyse(ContingencyCube.ofCodes(Recipe.AXES, codes), 0));
            System.out.printf(Locale.ROOT, "%,d rows; %s; Java %s; largest relative difference of a value %.1e%n", rows,
                    pandas.get("version").asText(), Runtime.version(), disagreement);
            print("cube alone", Times.of(pandas.get("groupby")), cube);
            print("all metrics", Times.of(pandas.get("slices")), all);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    private static JsonNode runPython(Path file) throws IOException, InterruptedException {
        String python = Optional.ofNullable(System.getenv("PYTHON")).orElse("python3");
        Process process = new ProcessBuilder(python, SCRIPT.toString(), file.toString(), Integer.toString(REPEATS))
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        JsonNode result = new ObjectMapper().readTree(process.getInputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(python + " failed; set PYTHON to a Python that has pandas");
        }
        return result;
    }

    private static double disagreement(JsonNode values, List<SplitResults> ours) {
        double largest = 0;
        for (int facet = 0; facet < ours.size(); facet++) {
            JsonNode theirs = values.get(Recipe.AXES.get(facet).name());
            for (MetricResult metric : ours.get(facet).metrics()) {
                double expected = theirs.get(metric.name()).asDouble();
                if (metric.compat().isPresent() && metric.compat().get() instanceof CompatValue.Finite(double value)) {
                    largest = Math.max(largest, Math.abs(value - expected) / Math.abs(expected));
                } else {
                    throw new IllegalStateException(metric.name() + " has no value to compare");
                }
            }
        }
        if (largest > 1e-9) {
            throw new IllegalStateException("the two disagree by " + largest);
        }
        return largest;
    }

    private static Times time(Runnable work) {
        for (int run = 0; run < WARM_UP; run++) {
            work.run();
        }
        double[] walls = new double[REPEATS];
        double[] cpus = new double[REPEATS];
        for (int run = 0; run < REPEATS; run++) {
            long wall = System.nanoTime();
            long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            work.run();
            walls[run] = (System.nanoTime() - wall) / 1e9;
            cpus[run] = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - cpu) / 1e9;
        }
        Arrays.sort(walls);
        Arrays.sort(cpus);
        return new Times(walls[REPEATS / 2], cpus[REPEATS / 2]);
    }

    private static void print(String work, Times pandas, Times ours) {
        System.out.printf(Locale.ROOT,
                "%-12s pandas %8.1f ms wall %8.1f ms CPU; Plumbline %6.1f ms wall %6.1f ms CPU; CPU ratio %.0f%n", work,
                pandas.wall() * 1000, pandas.cpu() * 1000, ours.wall() * 1000, ours.cpu() * 1000,
                pandas.cpu() / ours.cpu());
    }

    /** Seconds, medians. */
    private record Times(double wall, double cpu) {
        static Times of(JsonNode node) {
            return new Times(node.get("wall").asDouble(), node.get("cpu").asDouble());
        }
    }
}
