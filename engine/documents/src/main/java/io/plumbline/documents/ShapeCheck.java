// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.documents.Node.Entry;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.Suggestions;
import java.util.List;
import java.util.Map;

/**
 * Holds a document against its shape and stops at the first thing that differs.
 *
 * @param source what the document is called in messages
 */
record ShapeCheck(String source) {

    /** Checks {@code node} against {@code shape}; {@code path} leads to it, "" at the root. */
    void check(Shape shape, Node node, String path) {
        if (!shape.fits(node)) {
            throw mismatch(shape, node, path);
        }
        switch (shape) {
            case Shape.Text(boolean blankAllowed) -> require(blankAllowed || !text(node).isBlank(), shape, node, path);
            case Shape.Choice choice -> choice(choice, node, path);
            case Shape.Matching(var pattern, _) -> require(pattern.matcher(text(node)).matches(), shape, node, path);
            case Shape.Whole(long least, long most) -> {
                long value = ((Node.Whole) node).value();
                require(value >= least && value <= most, shape, node, path);
            }
            case Shape.Number(var range, _) -> require(range.contains(Reading.number(node)), shape, node, path);
            case Shape.Column _ -> column(shape, node, path);
            case Shape.ListOf list -> list(list, (Node.Sequence) node, path);
            case Shape.OneOrMore(Shape item, boolean emptyAllowed) -> check(
                    node instanceof Node.Sequence ? new Shape.ListOf(item, emptyAllowed) : item, node, path);
            case Shape.Either(var alternatives) -> check(
                    alternatives.stream().filter(alternative -> alternative.fits(node)).findFirst().orElseThrow(), node,
                    path);
            case Shape.Struct(var keys) -> struct(keys, (Node.Mapping) node, path);
            case Shape.MapOf(Shape value) -> ((Node.Mapping) node).entries()
                    .forEach((name, entry) -> check(value, entry.value(), inside(path, name)));
            case Shape.Scalar _,Shape.Flag _,Shape.Anything _ -> {
                // The kind is all there is to check.
            }
        }
    }

    private static String text(Node node) {
        return ((Node.Text) node).value();
    }

    private void require(boolean holds, Shape shape, Node node, String path) {
        if (!holds) {
            throw mismatch(shape, node, path);
        }
    }

    private void choice(Shape.Choice choice, Node node, String path) {
        String given = text(node);
        if (choice.allowed().stream().noneMatch(given::equalsIgnoreCase)) {
            throw failure(node.line(), "%s must be %s, but is %s.%s".formatted(path, choice.expected(), node.shown(),
                    Suggestions.hint(given, choice.allowed())));
        }
    }

    private void column(Shape shape, Node node, String path) {
        boolean holds = node instanceof Node.Whole(long index, _)
                ? index >= 0 && index <= Integer.MAX_VALUE
                : !text(node).isBlank();
        require(holds, shape, node, path);
    }

    private void list(Shape.ListOf list, Node.Sequence sequence, String path) {
        require(list.emptyAllowed() || !sequence.items().isEmpty(), list, sequence, path);
        for (int index = 0; index < sequence.items().size(); index++) {
            check(list.item(), sequence.items().get(index), path + "[" + index + "]");
        }
    }

    private void struct(List<Shape.Key> keys, Node.Mapping mapping, String path) {
        for (Map.Entry<String, Entry> entry : mapping.entries().entrySet()) {
            Shape.Key key = keys.stream().filter(known -> known.name().equals(entry.getKey())).findFirst()
                    .orElseThrow(() -> unknown(entry.getKey(), entry.getValue().line(), keys, path));
            check(key.shape(), entry.getValue().value(), inside(path, key.name()));
        }
        for (Shape.Key key : keys) {
            if (key.required() && !mapping.entries().containsKey(key.name())) {
                throw failure(mapping.line(), "%s is missing. It must be %s.".formatted(inside(path, key.name()),
                        key.shape().expected()));
            }
        }
    }

    private PlumblineException unknown(String name, int line, List<Shape.Key> keys, String path) {
        List<String> known = keys.stream().map(Shape.Key::name).toList();
        return failure(line, "%s is not a known key; %s takes %s.%s".formatted(inside(path, Sentences.shortened(name)),
                path.isEmpty() ? "the document" : path, Sentences.or(known), Suggestions.hint(name, known)));
    }

    private PlumblineException mismatch(Shape shape, Node node, String path) {
        return failure(node.line(), "%s must be %s, but is %s.%s".formatted(path.isEmpty() ? "the document" : path,
                shape.expected(), node.shown(), advice(shape, node)));
    }

    private static String advice(Shape shape, Node node) {
        return switch (node) {
            case Node.Null _ -> " Leave the key out or give it a value.";
            case Node.Whole _,Node.Decimal _,Node.Flag _ ->
                !shape.fits(node) && shape.fits(new Node.Text("", node.line()))
                        ? " Put it in quotes if it is meant as text."
                        : "";
            case Node.Text _,Node.Sequence _,Node.Mapping _ -> "";
        };
    }

    /** Returns the error that {@code sentence} tells of {@code line}. */
    PlumblineException failure(int line, String sentence) {
        return new PlumblineException(INVALID_CONFIGURATION, source + ", line " + line + ": " + sentence);
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
