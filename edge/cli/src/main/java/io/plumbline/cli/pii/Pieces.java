// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import java.util.List;

/** Takes the pieces of a file, in order, and says what becomes of each. */
public interface Pieces {
    /** Hears the columns of a table before its rows; not called for files that name none. */
    default void columns(List<String> names) {}

    /**
     * Takes a piece.
     *
     * @param column the column or the path of keys; empty in plain text
     * @param text   the piece
     * @param found  what it holds, by offsets into it
     * @return what is to stand in its place: the same text to leave it
     */
    String piece(String column, String text, List<Located> found);

    /** Hears that a row of a table, or a record, is complete. */
    default void rowEnd() {}

    /** Returns whether the rest of a table need not be read. */
    default boolean enough() {
        return false;
    }

    /** Hears of something odd about the file that does not keep it from being read. */
    default void note(String sentence) {}
}
