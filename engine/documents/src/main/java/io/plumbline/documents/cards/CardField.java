// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import java.util.List;

/**
 * One thing that a person fills in.
 *
 * @param path    where it stands in the content, such as {@code intended_uses.risk_rating}; unique
 * @param label   what to call it
 * @param help    what to write there; empty when the label says it
 * @param kind    how it is written
 * @param longest the most characters; 0 when there is no limit
 * @param choices what may be chosen; empty unless the kind is CHOICE
 * @param value   what the content says now, as it is written
 */
public record CardField(String path, String label, String help, Kind kind, int longest, List<String> choices,
        String value) {
    public CardField {
        choices = List.copyOf(choices);
    }

    /** Returns the same field with another value. */
    public CardField with(String other) {
        return new CardField(path, label, help, kind, longest, choices, other);
    }

    /** How a field is written. */
    public enum Kind {
        /** A line. */
        LINE,
        /** A text of some lines. */
        PROSE,
        /** One of the choices, or nothing. */
        CHOICE,
        /** A number. */
        NUMBER,
        /** A list: an item on each line. */
        ITEMS,
        /** Names with values: {@code name: value} on each line. */
        PAIRS,
        /** A JSON document. */
        JSON
    }
}
