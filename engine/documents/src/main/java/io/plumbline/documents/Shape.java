// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import io.plumbline.data.IntervalText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a value of a document may be: the declarative half of reading it strictly. */
sealed interface Shape {

    /** Returns what is expected, as the end of "must be ...". */
    String expected();

    /** Returns whether {@code node} is of the kind of value meant, whatever its content. */
    boolean fits(Node node);

    /** Text; blank text only when {@code blankAllowed}. */
    record Text(boolean blankAllowed) implements Shape {
        @Override
        public String expected() {
            return blankAllowed ? "text" : "text that is not blank";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Text;
        }
    }

    /** One of a few texts, in upper or lower case. */
    record Choice(List<String> allowed) implements Shape {
        @Override
        public String expected() {
            return (allowed.size() > 1 ? "one of " : "") + allowed.stream().map(text -> "'" + text + "'")
                    .collect(Collectors.joining(", "));
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Text;
        }
    }

    /** Text that matches {@code pattern}, which {@code words} puts in words. */
    record Matching(Pattern pattern, String words) implements Shape {
        @Override
        public String expected() {
            return words;
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Text;
        }
    }

    /** A whole number from {@code least} to {@code most}. */
    record Whole(long least, long most) implements Shape {
        @Override
        public String expected() {
            if (most < Long.MAX_VALUE) {
                return "a whole number from " + least + " to " + most;
            }
            return least > Long.MIN_VALUE ? "a whole number, at least " + least : "a whole number";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Whole;
        }
    }

    /** A number in {@code range}, which {@code words} puts in words. */
    record Number(IntervalText range, String words) implements Shape {
        @Override
        public String expected() {
            return words;
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Whole || node instanceof Node.Decimal;
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public String expected() {
            return "true or false";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Flag;
        }
    }

    /** A column: its name, or its zero-based index. */
    record Column() implements Shape {
        @Override
        public String expected() {
            return "a column's name or zero-based index";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Text || node instanceof Node.Whole;
        }
    }

    /** Text, a number, true or false. */
    record Scalar() implements Shape {
        @Override
        public String expected() {
            return "text, a number, true or false";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Text || node instanceof Node.Whole || node instanceof Node.Decimal
                    || node instanceof Node.Flag;
        }
    }

    /** A list of {@code item}; without items only when {@code emptyAllowed}. */
    record ListOf(Shape item, boolean emptyAllowed) implements Shape {
        @Override
        public String expected() {
            return (emptyAllowed ? "a list, each item " : "a list of at least one item, each ")
                    + item.expected();
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Sequence;
        }
    }

    /** One {@code item} by itself, or a list of such, which is empty only when {@code emptyAllowed}. */
    record OneOrMore(Shape item, boolean emptyAllowed) implements Shape {
        @Override
        public String expected() {
            return item.expected() + (emptyAllowed ? ", or a list of such" : ", or a list of at least one such");
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Sequence || item.fits(node);
        }
    }

    /** The first of {@code alternatives} that the value fits. */
    record Either(List<Shape> alternatives) implements Shape {
        @Override
        public String expected() {
            return alternatives.stream().map(Shape::expected).collect(Collectors.joining(", or "));
        }

        @Override
        public boolean fits(Node node) {
            return alternatives.stream().anyMatch(alternative -> alternative.fits(node));
        }
    }

    /** An object with these keys and no others. */
    record Struct(List<Key> keys) implements Shape {
        @Override
        public String expected() {
            return "an object";
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Mapping;
        }
    }

    /** An object with any keys, whose values are {@code value}. */
    record MapOf(Shape value) implements Shape {
        @Override
        public String expected() {
            return "an object, each value " + value.expected();
        }

        @Override
        public boolean fits(Node node) {
            return node instanceof Node.Mapping;
        }
    }

    /** Anything at all; for what is passed on unread. */
    record Anything() implements Shape {
        @Override
        public String expected() {
            return "any value";
        }

        @Override
        public boolean fits(Node node) {
            return true;
        }
    }

    /**
     * A key of an object.
     *
     * @param name the key
     * @param shape what its value may be
     * @param required whether it must be there
     * @param available whether what it asks for exists yet
     * @param meaning what it does, for the reference
     */
    record Key(String name, Shape shape, boolean required, boolean available, String meaning) {
        static Key of(String name, Shape shape, String meaning) {
            return new Key(name, shape, false, true, meaning);
        }

        /** Returns this key as one that must be there. */
        Key must() {
            return new Key(name, shape, true, available, meaning);
        }

        /** Returns this key as one whose capability does not exist yet. */
        Key later() {
            return new Key(name, shape, required, false, meaning);
        }
    }
}
