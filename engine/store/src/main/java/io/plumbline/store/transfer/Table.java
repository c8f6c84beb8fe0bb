// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.transfer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A table as it is in the database.
 *
 * @param key     the names of the columns of its primary key, in their order; empty when it has none
 * @param parents the tables it refers to
 */
record Table(String name, List<Column> columns, List<String> key, Set<String> parents) {
    /** Returns the query of all rows, in an order that both databases agree on. */
    String query(boolean postgres) {
        List<Column> order = key.isEmpty()
                ? columns
                : key.stream().map(this::column).toList();
        // Only this collation compares by bytes, as H2 does; that of the database depends on where it was made.
        return "select " + names() + " from " + name + " order by " + order.stream()
                .map(column -> column.name()
                        + (postgres && column.kind() == ColumnKind.TEXT ? " collate \"C\"" : ""))
                .collect(Collectors.joining(", "));
    }

    String insert() {
        return "insert into " + name + " (" + names() + ") values ("
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ")) + ")";
    }

    /** Returns the column whose values the database gives by itself. */
    Optional<Column> identity() {
        return columns.stream().filter(Column::identity).findFirst();
    }

    private Column column(String wanted) {
        return columns.stream().filter(column -> column.name().equals(wanted)).findFirst().orElseThrow();
    }

    private String names() {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
