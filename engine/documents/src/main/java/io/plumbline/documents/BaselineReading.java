// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.Value;
import io.plumbline.documents.ExplanationConfig.BaselineSource;
import io.plumbline.measure.PlumblineException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code methods.shap.baseline}: the address of a file, a list of rows, or one object.
 *
 * @param check tells of rules that are broken
 * @param features the configuration's JMESPath expression of features; a plain key is looked up in objects
 */
record BaselineReading(ShapeCheck check, Optional<String> features) {
    private static final String PATH = "methods.shap.baseline";

    BaselineSource read(Node node) {
        return switch (node) {
            case Node.Text(String uri, _) when !uri.isBlank() -> new BaselineSource.File(uri);
            case Node.Mapping mapping -> rows(List.of(mapping), node);
            case Node.Sequence(List<Node> items, _) when !items.isEmpty() -> rows(items, node);
            default -> throw wrong(node, PATH);
        };
    }

    private BaselineSource rows(List<Node> items, Node whole) {
        List<Node> rows = items.stream().map(this::unwrapped).toList();
        if (rows.stream().allMatch(Node.Mapping.class::isInstance)) {
            return new BaselineSource.Objects(rows.stream().map(row -> object((Node.Mapping) row)).toList());
        }
        if (rows.stream().allMatch(Node.Sequence.class::isInstance)) {
            return new BaselineSource.Rows(rows.stream().map(row -> values(((Node.Sequence) row).items())).toList());
        }
        if (rows.stream().noneMatch(row -> row instanceof Node.Mapping || row instanceof Node.Sequence)) {
            return new BaselineSource.Rows(List.of(values(rows)));
        }
        throw wrong(whole, PATH);
    }

    /** A JSON Lines record holds its features under the key that {@code features} names. */
    private Node unwrapped(Node row) {
        if (row instanceof Node.Mapping(Map<String, Node.Entry> entries, _) && features.isPresent()
                && entries.containsKey(features.get())) {
            return entries.get(features.get()).value();
        }
        return row;
    }

    private Map<String, Value> object(Node.Mapping row) {
        Map<String, Value> values = new LinkedHashMap<>();
        row.entries().forEach((name, entry) -> values.put(name, value(entry.value(), PATH + "." + name)));
        return values;
    }

    private List<Value> values(List<Node> items) {
        return items.stream().map(item -> value(item, PATH)).toList();
    }

    private Value value(Node node, String path) {
        return switch (node) {
            case Node.Null _ -> Value.MISSING;
            case Node.Sequence _,Node.Mapping _ -> throw wrong(node, path);
            case Node.Text _,Node.Whole _,Node.Decimal _,Node.Flag _ -> Reading.value(node);
        };
    }

    private PlumblineException wrong(Node node, String path) {
        return check.failure(node.line(), path
                + " must be a file, a list of rows (each a list of values, or an object by feature), or one object, "
                + "but is " + node.shown() + ".");
    }
}
