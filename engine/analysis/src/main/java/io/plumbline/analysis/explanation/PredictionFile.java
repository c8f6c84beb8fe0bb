// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.columnar.Dataset;
import io.plumbline.columnar.DatasetSpec;
import io.plumbline.documents.AnalysisConfig;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A model's predictions as a file beside the dataset, so that the bias metrics read them as they read any other.
 *
 * @param source the file, as a dataset joins it
 * @param config the configuration that names its columns
 */
record PredictionFile(DatasetSpec.Source source, AnalysisConfig config) {
    private static final double THRESHOLD = 0.5;
    private static final String LABEL = "predicted_label";
    private static final String SCORE = "predicted_score";

    /** Writes {@code predictions} of {@code model} for the rows of {@code dataset} into {@code folder}. */
    static PredictionFile write(Predictions predictions, MeteredModel model, Dataset dataset, AnalysisConfig config,
            Path folder) {
        List<String> names = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        JoinIds.name(config, dataset).ifPresent(name -> {
            names.add(name);
            columns.add(JoinIds.texts(dataset, name)::get);
        });
        String label = unused(LABEL, dataset);
        names.add(label);
        columns.add(predictions.labels().<Column>map(labels -> labels::get)
                .orElseGet(() -> row -> Double.toString(predictions.outputs()[row])));
        Optional<String> score = positive(model.outputs(), predictions, config).map(output -> {
            String name = unused(SCORE, dataset);
            names.add(name);
            double[] values = predictions.output(output);
            columns.add(row -> Double.toString(values[row]));
            return name;
        });
        Path file = folder.resolve("model-predictions.csv");
        write(file, names, columns, Math.toIntExact(dataset.rows()));
        Optional<Double> threshold = predictions.labels().isPresent()
                ? Optional.empty()
                : config.probabilityThreshold().or(() -> model.traits().outputScale().equals("value")
                        ? Optional.empty()
                        : Optional.of(THRESHOLD));
        return new PredictionFile(new DatasetSpec.Source(file, Optional.of("text/csv"), names, Optional.empty()),
                config.withPredictions(label, threshold, score));
    }

    /** The output whose header is the one positive label value. */
    private static Optional<Integer> positive(List<String> outputs, Predictions predictions, AnalysisConfig config) {
        if (predictions.labels().isEmpty() || config.labelValuesOrThreshold().size() != 1) {
            return Optional.empty();
        }
        int index = outputs.indexOf(config.labelValuesOrThreshold().getFirst().text());
        return index < 0 ? Optional.empty() : Optional.of(index);
    }

    private static String unused(String wanted, Dataset dataset) {
        String name = wanted;
        while (dataset.columns().contains(name)) {
            name = "model_" + name;
        }
        return name;
    }

    private static void write(Path file, List<String> names, List<Column> columns, int rows) {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", names.stream().map(PredictionFile::quoted).toList()));
            out.write('\n');
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < columns.size(); column++) {
                    out.write(column > 0 ? "," : "");
                    out.write(quoted(columns.get(column).at(row)));
                }
                out.write('\n');
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(letter -> letter == ',' || letter == '"' || letter == '\n' || letter == '\r')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }

    /** The text of a column in each row. */
    @FunctionalInterface
    private interface Column {
        String at(int row);
    }
}
