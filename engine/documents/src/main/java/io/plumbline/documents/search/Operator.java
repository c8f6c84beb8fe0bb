// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import java.util.Arrays;
import java.util.Optional;

/** How a filter compares. */
public enum Operator {
    /** The same. */
    EQUALS("Equals"),
    /** Not the same, or not there. */
    NOT_EQUALS("NotEquals"),
    /** More, or later. */
    GREATER_THAN("GreaterThan"),
    /** More or the same. */
    GREATER_THAN_OR_EQUAL_TO("GreaterThanOrEqualTo"),
    /** Less, or earlier. */
    LESS_THAN("LessThan"),
    /** Less or the same. */
    LESS_THAN_OR_EQUAL_TO("LessThanOrEqualTo"),
    /** Holds the text, in any case. */
    CONTAINS("Contains"),
    /** Is there. */
    EXISTS("Exists"),
    /** Is not there. */
    NOT_EXISTS("NotExists"),
    /** Is one of a list with commas between. */
    IN("In");

    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** Returns the one written {@code word}; empty when there is none. */
    public static Optional<Operator> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }

    boolean takesValue() {
        return this != EXISTS && this != NOT_EXISTS;
    }
}
