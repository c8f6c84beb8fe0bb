// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.fairness.results.AnalysisResults;
import io.plumbline.fairness.results.Mode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One case of the golden file, written out as a dataset and a configuration and run through the job. */
record GoldenCase(JsonNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static List<GoldenCase> all() {
        try (InputStream file = Objects.requireNonNull(GoldenCase.class.getResourceAsStream("/golden/fairness.json"))) {
            List<GoldenCase> cases = new ArrayList<>();
            JSON.readTree(file).get("cases").forEach(node -> cases.add(new GoldenCase(node)));
            return cases;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String id() {
        return node.get("id").asText();
    }

    JsonNode expected(String block) {
        return node.get("expected").path(block);
    }

    boolean asksForFlipTest() {
        return node.get("ft_feature_columns").isArray();
    }

    /** Returns whether the data of this case is at hand: inline, in the test resources, or under -Dgolden.data. */
    boolean available() {
        String dataset = node.get("dataset").asText();
        return dataset.equals("inline") || dataset.startsWith("german-credit/")
                || System.getProperty("golden.data") != null;
    }

    /** Runs the case in compat mode; with {@code flipTest} only over the flip test's features. */
    AnalysisResults run(Path folder, boolean flipTest) {
        try {
            ObjectNode config = JSON.createObjectNode();
            config.set("label_values_or_threshold", node.get("label_values_or_threshold"));
            ObjectNode facet = config.putArray("facet").addObject().put("name_or_index",
                    node.at("/facet/name").asText());
            JsonNode values = node.at("/facet/value_or_threshold");
            if (values.isArray()) {
                facet.set("value_or_threshold", values);
            }
            boolean predictions = node.get("predicted_label_rule").isTextual();
            ObjectNode methods = config.putObject("methods");
            methods.putObject("pre_training_bias").put("methods", "all");
            if (predictions) {
                ArrayNode metrics = methods.putObject("post_training_bias").putArray("methods");
                (flipTest
                        ? List.of("FT")
                        : List.of("DPPL", "DI", "DCA", "DCR", "SD", "RD", "DAR", "DRR", "AD", "TE", "CDDPL", "GE"))
                        .forEach(metrics::add);
            }
            if (node.get("group_variable").isTextual() && !flipTest) {
                config.put("group_variable", node.get("group_variable").asText());
            }
            config.putObject("plumbline").put("bootstrap_replicates", 0);
            if (node.get("dataset").asText().equals("inline")) {
                writeInline(folder, config, predictions, flipTest);
            } else {
                writeTable(folder, config, predictions, flipTest);
            }
            Path file = folder.resolve("analysis_config.json");
            Files.writeString(file, config.toString());
            return AnalysisJob
                    .run(new AnalysisRequest(file, Optional.empty(), Optional.empty(), Mode.COMPAT, Optional.empty(),
                            List.of(), 0,
                            Instant.EPOCH, folder, List.of(), "test"), step -> {
                            })
                    .analysis();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> columns(List<String> all, boolean predictions, boolean flipTest) {
        if (!flipTest) {
            return all;
        }
        List<String> kept = new ArrayList<>(List.of(node.at("/facet/name").asText()));
        node.get("ft_feature_columns").forEach(name -> kept.add(name.asText()));
        kept.add(node.get("label").asText());
        if (predictions) {
            kept.add("p");
        }
        return kept;
    }

    private void writeInline(Path folder, ObjectNode config, boolean predictions, boolean flipTest) throws IOException {
        JsonNode table = node.at("/inline_rows/columns");
        String label = node.get("label").asText();
        List<String> all = new ArrayList<>();
        table.fieldNames().forEachRemaining(all::add);
        List<String> features = new ArrayList<>(columns(all, predictions, flipTest));
        features.remove(label);
        features.remove("p");
        config.put("dataset_type", "application/jsonlines").put("dataset_uri", "data.jsonl").put("label", label);
        config.put("features", "[" + String.join(",", features) + "]");
        ArrayNode headers = config.putArray("headers");
        features.forEach(headers::add);
        headers.add(label);
        if (predictions) {
            headers.add("p");
            config.put("predicted_label", "p");
        }
        StringBuilder lines = new StringBuilder();
        for (int row = 0; row < table.get(label).size(); row++) {
            ObjectNode record = JSON.createObjectNode();
            for (String name : all) {
                record.set(name, table.get(name).get(row));
            }
            lines.append(record).append('\n');
        }
        Files.writeString(folder.resolve("data.jsonl"), lines);
    }

    private void writeTable(Path folder, ObjectNode config, boolean predictions, boolean flipTest) throws IOException {
        String dataset = node.get("dataset").asText();
        List<String> lines = dataset.startsWith("german-credit/")
                ? resource("/golden/german.csv")
                : Files.readAllLines(Path.of(System.getProperty("golden.data"), "tabular", dataset));
        List<String> header = new ArrayList<>(List.of(lines.getFirst().split(",")));
        boolean asFloat = node.path("note").asText().startsWith("same column read as float64");
        String facet = node.at("/facet/name").asText();
        List<String> written = predictions ? new ArrayList<>(header) : header;
        if (predictions) {
            written.add("p");
        }
        List<String> kept = columns(written, predictions, flipTest);
        StringBuilder text = new StringBuilder(String.join(",", kept)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = new ArrayList<>(List.of(line.split(",", -1)));
            if (predictions) {
                cells.add(prediction(header, cells));
            }
            List<String> row = new ArrayList<>();
            for (String name : kept) {
                String cell = cells.get(written.indexOf(name));
                row.add(asFloat && name.equals(facet) ? cell + ".0" : cell);
            }
            text.append(String.join(",", row)).append('\n');
        }
        Files.writeString(folder.resolve("data.csv"), text);
        config.put("dataset_type", "text/csv").put("dataset_uri", "data.csv").put("label", node.get("label").asText());
        if (predictions) {
            config.put("predicted_label", "p");
        }
    }

    private String prediction(List<String> header, List<String> cells) {
        String rule = node.get("predicted_label_rule").asText();
        return switch (rule) {
            case "'good' if credit_amount < 4000 and month <= 24 else 'bad'" ->
                number(header, cells, "credit_amount") < 4000
                        && number(header, cells, "month") <= 24 ? "good" : "bad";
            case "'>50K' if education-num >= 13 or capital-gain > 5000 else '<=50K'" ->
                number(header, cells, "education-num") >= 13
                        || number(header, cells, "capital-gain") > 5000 ? ">50K" : "<=50K";
            default -> throw new IllegalArgumentException("a rule this test does not know: " + rule);
        };
    }

    private static double number(List<String> header, List<String> cells, String column) {
        return Double.parseDouble(cells.get(header.indexOf(column)));
    }

    private static List<String> resource(String name) throws IOException {
        try (InputStream file = Objects.requireNonNull(GoldenCase.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        }
    }

    @Override
    public String toString() {
        return id();
    }
}
