// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

/**
 * A column as the database holds it, before its type is decided.
 *
 * @param name the name users know
 * @param expression SQL that gives its value, NULL when missing, of the SQL type of {@code storage}
 * @param storage how values are stored
 */
record Column(String name, String expression, Storage storage) {

    /** How values are stored, which bounds what type the column may get. */
    enum Storage {
        /** VARCHAR holding the fields of a file whose types must be found from all of them. */
        FIELDS,
        /** VARCHAR that is text and stays text. */
        TEXT,
        /** VARCHAR showing dates and times. */
        TIME,
        /** BIGINT. */
        WHOLE,
        /** DOUBLE. */
        DECIMAL,
        /** BOOLEAN. */
        FLAG,
        /** Lists, structures and bytes: known by name, never read. */
        UNREADABLE;

        boolean isText() {
            return this == FIELDS || this == TEXT || this == TIME;
        }
    }
}
