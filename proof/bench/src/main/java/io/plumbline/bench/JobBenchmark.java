// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What does a whole {@code plumbline analyze} cost, from start to written results, on the German credit example and on
 * Parquet files of the recipe as the rows grow? Each run is a new process. Run: ./bench job [ROWS ...]; needs Linux and GNU
 * time as /usr/bin/time.
 */
public final class JobBenchmark {
    private static final List<String> ROWS = List.of("100000", "1000000", "10000000");
    private static final int REPEATS = 5;
    private static final Path EXAMPLE = Path.of("examples", "german-credit", "analysis_config.json");
    private static final String CONFIG = """
            {
              "version": "1.0",
              "dataset_type": "application/x-parquet",
              "dataset_uri": "recipe.parquet",
              "label": "label",
              "label_values_or_threshold": [1],
              "predicted_label": "pred",
              "excluded_columns": ["score"],
              "facet": [
                {"name_or_index": "gender", "value_or_threshold": ["F"]},
                {"name_or_index": "race", "value_or_threshold": ["B"]}
              ],
              "group_variable": "dept",
              "methods": {
                "pre_training_bias": {"methods": "all"},
                "post_training_bias": {
                  "methods": ["DPPL", "DI", "DCA", "DCR", "RD", "SD", "DAR", "DRR", "AD", "TE", "CDDPL", "GE"]
                }
              }
            }
            """;

    private JobBenchmark() {}

    /** Prints one line of a Markdown table for the example and for each number of rows among the arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("plumbline-bench");
        try {
            System.out
                    .println("| data | file MB | results.json after s (fastest to slowest) | all files after s | CPU s "
                            + "| peak resident MB |");
            System.out.println("|---|---|---|---|---|---|");
            measure("German example", EXAMPLE, EXAMPLE.resolveSibling("german_credit.csv"), folder);
            Path data = folder.resolve("recipe.parquet");
            Path config = Files.writeString(folder.resolve("analysis_config.json"), CONFIG);
            for (String rows : arguments.length == 0 ? ROWS : List.of(arguments)) {
                Recipe.write(data, Long.parseLong(rows));
                measure(String.format(Locale.ROOT, "%,d rows", Long.parseLong(rows)), config, data, folder);
            }
        } finally {
            delete(folder);
        }
    }

    private static void measure(String name, Path config, Path data, Path folder)
            throws IOException, InterruptedException {
        List<Run> runs = new ArrayList<>();
        run(folder, config); // fills the caches: of the program, and of the file
        for (int repeat = 0; repeat < REPEATS; repeat++) {
            runs.add(run(folder, config));
        }
        runs.sort(Comparator.comparingDouble(Run::results));
        Run median = runs.get(REPEATS / 2);
        System.out.printf(Locale.ROOT, "| %s | %,.1f | %.2f (%.2f to %.2f) | %.2f | %.2f | %,.0f |%n", name,
                Files.size(data) / 1e6, median.results(), runs.getFirst().results(), runs.getLast().results(),
                median.wall(), median.cpu(), runs.stream().mapToDouble(Run::residentMegabytes).max().orElse(0));
    }

    private static Run run(Path folder, Path config) throws IOException, InterruptedException {
        Path times = folder.resolve("times");
        Path output = folder.resolve("output");
        delete(output);
        Process process = new ProcessBuilder("/usr/bin/time", "-o", times.toString(), "-f", "%e %U %S %M",
                Path.of("plumbline").toAbsolutePath().toString(), "analyze", config.toString(), "--output",
                output.toString(), "--output-format", "json")
                .redirectError(folder.resolve("progress").toFile())
                .start();
        double results = secondsToLastByte(process);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("plumbline analyze failed: "
                    + Files.readString(folder.resolve("progress")));
        }
        String[] fields = Files.readString(times).strip().split(" ");
        return new Run(results, Double.parseDouble(fields[0]),
                Double.parseDouble(fields[1]) + Double.parseDouble(fields[2]),
                Double.parseDouble(fields[3]) * 1024 / 1e6);
    }

    // results.json goes to stdout as soon as it is known; the reports are written after it.
    private static double secondsToLastByte(Process process) throws IOException {
        long start = System.nanoTime();
        long last = start;
        byte[] buffer = new byte[1 << 16];
        try (InputStream output = process.getInputStream()) {
            while (output.read(buffer) >= 0) {
                last = System.nanoTime();
            }
        }
        return (last - start) / 1e9;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Seconds and megabytes of one run. */
    private record Run(double results, double wall, double cpu, double residentMegabytes) {}
}
