// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.Value;
import io.plumbline.documents.AnalysisConfig.ColumnRef;
import io.plumbline.documents.Node.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes values out of an object that was checked against its shape, so that kinds are known.
 *
 * @param mapping the object
 */
record Reading(Node.Mapping mapping) {
    /** An object without keys. */
    static final Reading EMPTY = new Reading(new Node.Mapping(Map.of(), 0));

    Optional<Node> node(String key) {
        return Optional.ofNullable(mapping.entries().get(key)).map(Entry::value);
    }

    /** Returns the line of {@code key}, or of the object when it has no such key. */
    int line(String key) {
        return node(key).map(Node::line).orElse(mapping.line());
    }

    boolean has(String key) {
        return mapping.entries().containsKey(key);
    }

    Optional<String> text(String key) {
        return node(key).map(Reading::text);
    }

    Optional<Double> number(String key) {
        return node(key).map(Reading::number);
    }

    Optional<Long> whole(String key) {
        return node(key).map(node -> ((Node.Whole) node).value());
    }

    /** Returns whether {@code key} is there and true. */
    boolean flag(String key) {
        return node(key).filter(node -> ((Node.Flag) node).value()).isPresent();
    }

    Optional<ColumnRef> column(String key) {
        return node(key).map(Reading::column);
    }

    Optional<Reading> object(String key) {
        return node(key).map(node -> new Reading((Node.Mapping) node));
    }

    /** Returns the items of a list; none when the key is absent, and the value itself when it is no list. */
    List<Node> items(String key) {
        return node(key).map(node -> node instanceof Node.Sequence(List<Node> items, _) ? items : List.of(node))
                .orElse(List.of());
    }

    List<String> texts(String key) {
        return items(key).stream().map(Reading::text).toList();
    }

    List<Value> values(String key) {
        return items(key).stream().map(Reading::value).toList();
    }

    static String text(Node node) {
        return ((Node.Text) node).value();
    }

    static double number(Node node) {
        return node instanceof Node.Whole(long value, _) ? value : ((Node.Decimal) node).value();
    }

    static ColumnRef column(Node node) {
        return node instanceof Node.Whole(long index, _)
                ? new ColumnRef.Index((int) index)
                : new ColumnRef.Name(text(node));
    }

    /** Returns a scalar with the type it was written in. */
    static Value value(Node node) {
        return switch (node) {
            case Node.Text(String value, _) -> new Value.Text(value);
            case Node.Whole(long value, _) -> new Value.Whole(value);
            case Node.Decimal(double value, _) -> new Value.Decimal(value);
            case Node.Flag(boolean value, _) -> new Value.Flag(value);
            case Node.Null _,Node.Sequence _,Node.Mapping _ -> throw new IllegalArgumentException("not a scalar");
        };
    }
}
