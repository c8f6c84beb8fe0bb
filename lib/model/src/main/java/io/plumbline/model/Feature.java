// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/**
 * One input column of a model.
 *
 * @param name column name
 * @param kind what its cells are
 * @param levels of a categorical column: its values by code, as text; empty otherwise
 */
public record Feature(String name, Kind kind, List<String> levels) {
    public Feature {
        levels = List.copyOf(levels);
    }

    /** Returns a numeric column. */
    public static Feature numeric(String name) {
        return new Feature(name, Kind.NUMERIC, List.of());
    }

    /** Returns a column of categories; a cell is the index of its value in {@code levels}. */
    public static Feature categorical(String name, List<String> levels) {
        return new Feature(name, Kind.CATEGORICAL, levels);
    }

    /** Returns a column of free text; a cell is the index of its text in {@link Rows#texts}. */
    public static Feature text(String name) {
        return new Feature(name, Kind.TEXT, List.of());
    }

    /** What a column's cells are. */
    public enum Kind {
        NUMERIC, CATEGORICAL, TEXT
    }
}
