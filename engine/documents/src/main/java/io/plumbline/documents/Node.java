// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import java.util.List;
import java.util.Map;

/** A value of a JSON or YAML document, and the line it stands in. */
sealed interface Node {

    /** Line, counted from 1. */
    int line();

    /** Keys with values, in the document's order. */
    record Mapping(Map<String, Entry> entries, int line) implements Node {}

    /** A value and the line of its key. */
    record Entry(int line, Node value) {}

    /** Values in order. */
    record Sequence(List<Node> items, int line) implements Node {}

    /** Text. */
    record Text(String value, int line) implements Node {}

    /** A number without fraction or exponent. */
    record Whole(long value, int line) implements Node {}

    /** A number with a fraction or exponent; finite. */
    record Decimal(double value, int line) implements Node {}

    /** True or false. */
    record Flag(boolean value, int line) implements Node {}

    /** The value null. */
    record Null(int line) implements Node {}

    /** Returns the value as a message shows it; what is inside lists and objects is not shown. */
    default String shown() {
        return switch (this) {
            case Mapping _ -> "an object";
            case Sequence(List<Node> items, _) -> items.isEmpty() ? "an empty list" : "a list";
            case Text(String value, _) -> "'" + Sentences.shortened(value) + "'";
            case Whole(long value, _) -> "the number " + value;
            case Decimal(double value, _) -> "the number " + value;
            case Flag(boolean value, _) -> Boolean.toString(value);
            case Null _ -> "null";
        };
    }
}
