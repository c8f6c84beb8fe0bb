// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import ai.onnxruntime.OnnxJavaType;
import io.plumbline.model.Feature;
import io.plumbline.runtimes.onnx.Graph.Attribute;
import io.plumbline.runtimes.onnx.Graph.Node;
import io.plumbline.runtimes.onnx.Graph.Tensor;
import io.plumbline.runtimes.onnx.Message.ElementType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Follows the columns of a dataset through the operations that prepare them. What it does not surely know, it leaves out. */
final class ColumnReader {
    private final Graph graph;
    private final List<Feature> features;
    private final Map<String, List<Column>> matrices = new HashMap<>();

    ColumnReader(Graph graph, OnnxSession session) {
        this.graph = graph;
        features = session.features();
        for (OnnxInput input : session.inputs()) {
            List<Column> columns = new ArrayList<>();
            for (int column : input.columns()) {
                columns.add(column(input, column));
            }
            matrices.put(input.name(), columns);
        }
        graph.nodes().forEach(node -> columns(node).ifPresent(made -> matrices.put(node.outputs().getFirst(), made)));
    }

    /** Returns the columns of the matrix {@code name}, when they are understood. */
    Optional<List<Column>> of(String name) {
        return Optional.ofNullable(matrices.get(name));
    }

    private static Column column(OnnxInput input, int column) {
        if (input.type() == OnnxJavaType.STRING) {
            return new Column.Text(column);
        }
        double[] codes = input.codes()[column];
        boolean whole = input.type() == OnnxJavaType.INT64 || input.type() == OnnxJavaType.INT32
                || input.type() == OnnxJavaType.BOOL;
        return codes.length > 0
                ? new Column.Coded(column, codes, Double.NaN, Double.NaN)
                : new Column.Number(column, input.type() == OnnxJavaType.DOUBLE, whole, Double.NaN);
    }

    private Optional<List<Column>> columns(Node node) {
        List<Column> all = new ArrayList<>();
        int data = List.of("Concat", "FeatureVectorizer").contains(node.operator()) ? node.inputs().size() : 1;
        for (String input : node.inputs().subList(0, Math.min(data, node.inputs().size()))) {
            List<Column> part = matrices.get(input);
            if (part == null) {
                return Optional.empty();
            }
            all.addAll(part);
        }
        return switch (node.operator()) {
            case "Identity", "Squeeze", "Unsqueeze", "Flatten", "FeatureVectorizer" -> Optional.of(all);
            case "Concat" -> Math.abs(node.attribute("axis").number()) == 1 ? Optional.of(all) : Optional.empty();
            case "Reshape" -> reshaped(node, all);
            case "Cast" -> each(all, column -> cast(column, (int) node.attribute("to").number()));
            case "ArrayFeatureExtractor", "Gather" -> chosen(node, all);
            case "Imputer" -> imputed(node, all);
            case "LabelEncoder" -> each(all, column -> encoded(node, column));
            case "OneHotEncoder" -> oneHot(node, all);
            default -> Optional.empty();
        };
    }

    private Optional<List<Column>> reshaped(Node node, List<Column> columns) {
        double[] shape = constant(node, 1).map(Tensor::numbers).orElse(new double[0]);
        return shape.length == 2 && (shape[1] == columns.size() || shape[1] == -1 && shape[0] == 0)
                ? Optional.of(columns)
                : Optional.empty();
    }

    private Optional<List<Column>> chosen(Node node, List<Column> columns) {
        Optional<Tensor> indexes = constant(node, 1);
        boolean ofColumns = !node.operator().equals("Gather") || Math.abs(node.attribute("axis").number()) == 1;
        if (indexes.isEmpty() || !ofColumns) {
            return Optional.empty();
        }
        List<Column> chosen = new ArrayList<>();
        for (double index : indexes.get().numbers()) {
            if (index < 0 || index >= columns.size()) {
                return Optional.empty();
            }
            chosen.add(columns.get((int) index));
        }
        return Optional.of(chosen);
    }

    private static Optional<List<Column>> imputed(Node node, List<Column> columns) {
        double[] values = node.attribute("imputed_value_floats").numbers();
        Attribute replaced = node.attribute("replaced_value_float");
        if (values.length == 0 || !Double.isNaN(replaced.number())) {
            return Optional.empty();
        }
        List<Column> filled = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            Optional<Column> one = Column.imputed(columns.get(column), values[Math.min(column, values.length - 1)]);
            if (one.isEmpty()) {
                return Optional.empty();
            }
            filled.add(one.get());
        }
        return Optional.of(filled);
    }

    private static Optional<Column> cast(Column column, int type) {
        if (column instanceof Column.Text) {
            return type == ElementType.STRING ? Optional.of(column) : Optional.empty();
        }
        return switch (type) {
            case ElementType.FLOAT -> Optional.of(narrow(column));
            case ElementType.DOUBLE -> Optional.of(column);
            case ElementType.INT64, ElementType.INT32 -> whole(column);
            default -> Optional.empty();
        };
    }

    private static Column narrow(Column column) {
        return column instanceof Column.Number number
                ? new Column.Number(number.feature(), false, number.whole(), (float) number.missing())
                : ((Column.Coded) column).map(code -> (float) code);
    }

    // A cast to a whole number cuts; what it makes of a missing cell is the machine's choice.
    private static Optional<Column> whole(Column column) {
        if (column instanceof Column.Number number) {
            return number.whole() ? Optional.of(column) : Optional.empty();
        }
        Column.Coded coded = (Column.Coded) column;
        boolean certain = Double.isFinite(coded.missing()) || Double.isNaN(coded.missing());
        return certain
                ? Optional.of(coded.map(code -> Double.isNaN(code) ? Double.NaN : (double) (long) code))
                : Optional.empty();
    }

    private Optional<Column> encoded(Node node, Column column) {
        if (!(column instanceof Column.Text text) || !node.has("keys_strings")) {
            return Optional.empty();
        }
        boolean floats = node.has("values_floats");
        double[] values = node.attribute(floats ? "values_floats" : "values_int64s").numbers();
        List<String> keys = node.attribute("keys_strings").texts();
        String fallback = floats ? "default_float" : "default_int64";
        double other = node.has(fallback) ? node.attribute(fallback).number() : floats ? 0 : -1;
        return values.length == keys.size() ? Optional.of(coded(text, keys, values, other)) : Optional.empty();
    }

    private Optional<List<Column>> oneHot(Node node, List<Column> columns) {
        List<Column> all = new ArrayList<>();
        List<String> texts = node.attribute("cats_strings").texts();
        double[] numbers = node.attribute("cats_int64s").numbers();
        for (Column column : columns) {
            if (column instanceof Column.Text text && !texts.isEmpty()) {
                texts.forEach(category -> all.add(coded(text, List.of(category), new double[]{1}, 0)));
            } else if (column instanceof Column.Coded coded && numbers.length > 0) {
                for (double number : numbers) {
                    all.add(coded.map(code -> code == number ? 1 : 0));
                }
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(all);
    }

    private Column.Coded coded(Column.Text text, List<String> keys, double[] values, double other) {
        List<String> levels = features.get(text.feature()).levels();
        double[] byCode = levels.stream().mapToDouble(level -> value(level, keys, values, other)).toArray();
        return new Column.Coded(text.feature(), byCode, value("", keys, values, other), other);
    }

    private static double value(String key, List<String> keys, double[] values, double other) {
        int index = keys.indexOf(key);
        return index < 0 ? other : values[index];
    }

    private Optional<Tensor> constant(Node node, int input) {
        return node.inputs().size() <= input
                ? Optional.empty()
                : Optional.ofNullable(graph.constants().get(node.inputs().get(input)));
    }

    private interface Change {
        Optional<Column> of(Column column);
    }

    private static Optional<List<Column>> each(List<Column> columns, Change change) {
        List<Optional<Column>> changed = columns.stream().map(change::of).toList();
        return changed.stream().allMatch(Optional::isPresent)
                ? Optional.of(changed.stream().flatMap(Optional::stream).toList())
                : Optional.empty();
    }
}
