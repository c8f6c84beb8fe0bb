// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder with a configuration and a dataset of 80 rows, and calls of the program in it.
 *
 * @param folder where
 */
record Workplace(Path folder) {
    private static final int ROWS = 80;
    private static final String CONFIGURATION = """
            {
              "dataset_uri": "loans.csv",
              "label": "granted",
              "label_values_or_threshold": [1],
              "predicted_label": "predicted",
              "facet": [{"name_or_index": "sex", "value_or_threshold": ["f"]}],
              "methods": {"pre_training_bias": {"methods": "all"}, "post_training_bias": {"methods": ["DPPL", "DI"]}}
            }
            """;

    /** Lays it out: of women 8 of 40 are predicted positive, of men 20 of 40. */
    static Workplace in(Path folder) throws IOException {
        Workplace workplace = new Workplace(folder);
        workplace.write("config.json", CONFIGURATION);
        workplace.write("loans.csv", String.join("\n", workplace.rows()) + "\n");
        return workplace;
    }

    /** Returns the lines of the dataset, its names first. */
    List<String> rows() {
        List<String> rows = new ArrayList<>(List.of("sex,age,granted,predicted"));
        IntStream.range(0, ROWS).mapToObj(row -> {
            boolean woman = row % 2 == 0;
            int person = row / 2;
            return (woman ? "f," : "m,") + (20 + row % 50) + "," + (person % 2) + ","
                    + (person % 10 < (woman ? 2 : 5) ? 1 : 0);
        }).forEach(rows::add);
        return rows;
    }

    /** Writes the dataset with {@code line} inserted as line {@code number}, counted from 1. */
    void insert(int number, String line) throws IOException {
        List<String> rows = rows();
        rows.add(number - 1, line);
        write("loans.csv", String.join("\n", rows) + "\n");
    }

    /** Replaces {@code before} by {@code after} in the configuration. */
    void configure(String before, String after) throws IOException {
        String text = Files.readString(folder.resolve("config.json"));
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the configuration does not hold " + before);
        }
        write("config.json", text.replace(before, after));
    }

    /** Writes {@code text} to the file {@code name}. */
    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Analyses the configuration into the folder {@code out}. */
    Session analyze(String... options) {
        List<String> arguments = new ArrayList<>(
                List.of("analyze", folder.resolve("config.json").toString(), "--output",
                        output().toString()));
        arguments.addAll(List.of(options));
        return Session.run(arguments.toArray(String[]::new));
    }

    /** Returns the folder for results. */
    Path output() {
        return folder.resolve("out");
    }

    /** Returns the names in the folder for results. */
    List<String> results() throws IOException {
        try (Stream<Path> files = Files.list(output())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Returns the names that a run left in the workplace, hidden ones included. */
    List<String> leftBehind() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(".") || name.startsWith("out")).toList();
        }
    }
}
