// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.plumbline.data.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One case of golden/bias-inline.json: its rows as a cube, and what the original made of them. */
record GoldenCase(String id, JsonNode document) {
    private static final JsonNode FILE = read();

    static Stream<GoldenCase> all() {
        return elements(FILE.get("cases")).map(node -> new GoldenCase(node.get("id").asText(), node));
    }

    static Stream<JsonNode> multiCategory() {
        return elements(FILE.get("direct_multicategory"));
    }

    JsonNode expected() {
        return document.get("expected");
    }

    /** Returns the text with which the original's whole report of {@code stage} fails. */
    Optional<String> error(String stage) {
        return Optional.ofNullable(expected().get(stage)).map(report -> report.get("message")).map(JsonNode::asText);
    }

    boolean hasPredictions() {
        return expected().has("post_training");
    }

    ContingencyCube cube() {
        List<Dimension> axes = new ArrayList<>(
                List.of(axis(facetColumn(), Dimension.Role.FACET), axis(labelColumn(), Dimension.Role.LABEL)));
        if (!document.get("group_variable").isNull()) {
            axes.add(axis(document.get("group_variable").asText(), Dimension.Role.STRATUM));
        }
        if (hasPredictions()) {
            axes.add(axis("p", Dimension.Role.PREDICTED));
        }
        ContingencyCube.Builder builder = ContingencyCube.builder(axes, false);
        for (int row = 0; row < document.get("rows").asInt(); row++) {
            int at = row;
            builder.add(axes.stream().mapToInt(axis -> axis.levels().indexOf(level(axis.name(), at))).toArray(), 1);
        }
        return builder.build();
    }

    /** Returns the original's reading, taken from the texts it printed: values, or an interval with an open lower end. */
    Selection selection(String facetValue) {
        String label = expected().get("label_value_or_threshold").asText();
        Predicate<Value> positive = "bool".equals(dtype(labelColumn()))
                ? flag -> flag.text().equals("True")
                : listed(label);
        return new Selection(0, codes(facetColumn(), listed(facetValue)), codes(labelColumn(), positive),
                hasPredictions() && error("post_training").isEmpty() ? codes("p", positive) : new byte[0],
                "object".equals(dtype(document.get("group_variable").asText())));
    }

    private static Predicate<Value> listed(String text) {
        if (text.startsWith("(")) {
            String[] ends = text.substring(1, text.length() - 1).split(",");
            double low = Double.parseDouble(ends[0]);
            double high = Double.parseDouble(ends[1]);
            return value -> value instanceof Value.Decimal number && number.value() > low && number.value() <= high;
        }
        List<String> values = text.isEmpty() ? List.of() : Arrays.asList(text.split(","));
        return value -> values.contains(value.text());
    }

    private byte[] codes(String column, Predicate<Value> chosen) {
        List<Value> values = values(column);
        byte[] codes = new byte[values.size()];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = chosen.test(values.get(code)) ? Selection.YES : Selection.NO;
        }
        return codes;
    }

    private String facetColumn() {
        return document.get("facet").get("name").asText();
    }

    private String labelColumn() {
        return document.get("label").asText();
    }

    private String dtype(String column) {
        JsonNode dtype = document.get("inline_rows").get("dtypes").get(column);
        return dtype == null ? "" : dtype.asText();
    }

    private Dimension axis(String column, Dimension.Role role) {
        return new Dimension(column, role, values(column).stream().<Level>map(Level.Exactly::new).toList());
    }

    private List<Value> values(String column) {
        return elements(column(column)).map(GoldenCase::value).distinct().toList();
    }

    private Level level(String column, int row) {
        return new Level.Exactly(value(column(column).get(row)));
    }

    private JsonNode column(String column) {
        return document.get("inline_rows").get("columns").get(column);
    }

    private static Value value(JsonNode node) {
        return switch (node.getNodeType()) {
            case NULL -> Value.MISSING;
            case BOOLEAN -> new Value.Flag(node.booleanValue());
            case NUMBER -> node.isIntegralNumber()
                    ? new Value.Whole(node.longValue())
                    : new Value.Decimal(node.doubleValue());
            default -> new Value.Text(node.asText());
        };
    }

    static Map<String, JsonNode> fields(JsonNode object) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        object.fieldNames().forEachRemaining(name -> fields.put(name, object.get(name)));
        return fields;
    }

    static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static JsonNode read() {
        try (InputStream file = Objects
                .requireNonNull(GoldenCase.class.getResourceAsStream("/golden/bias-inline.json"))) {
            return new ObjectMapper().readTree(file);
        } catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    @Override
    public String toString() {
        return id;
    }
}
