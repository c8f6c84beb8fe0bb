// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls of the program about the model of the first example, with few rows and a small budget.
 *
 * @param folder where
 */
record CreditModel(Path folder) {
    private static final Path EXAMPLE = Path.of("../../examples/german-credit").toAbsolutePath().normalize();
    private static final String CONFIGURATION = """
            {
              "dataset_uri": "%s",
              "label": "credit",
              "label_values_or_threshold": ["good"],
              "excluded_columns": ["personal_status", "sex", "predicted_credit", "predicted_score"],
              "methods": {"shap": {"num_clusters": 3, "num_samples": 64, "save_local_shap_values": true}},
              "plumbline": {"explain": {"rows": 6, "permutation_repeats": 0}}
            }
            """;

    /** Lays out the configuration. */
    static CreditModel in(Path folder) throws IOException {
        CreditModel model = new CreditModel(folder);
        model.write("config.json", CONFIGURATION.formatted(EXAMPLE.resolve("german_credit.csv")));
        return model;
    }

    /** Returns the model file. */
    static Path file() {
        return EXAMPLE.resolve("model.onnx");
    }

    /** Writes {@code text} to the file {@code name}. */
    void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    /** Replaces {@code before} by {@code after} in the configuration. */
    void configure(String before, String after) throws IOException {
        String text = Files.readString(folder.resolve("config.json"));
        if (!text.contains(before)) {
            throw new IllegalArgumentException("the configuration does not hold " + before);
        }
        write("config.json", text.replace(before, after));
    }

    /** Explains into the folder {@code out}. */
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
}
