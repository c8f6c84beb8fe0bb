// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.Notice;
import java.util.List;
import java.util.Set;

/** Where rows come from: files queried as they are, or converted into a table first. */
interface RowSource {

    /** Returns the column names in order. */
    List<String> columns();

    /** Returns a relation in which at least the columns {@code needed} can be queried. */
    Relation relation(Set<String> needed);

    /** Returns what a reader should know of how rows were read. */
    default List<Notice> notices() {
        return List.of();
    }
}
