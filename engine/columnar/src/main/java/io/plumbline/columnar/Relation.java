// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows that can be queried.
 *
 * @param from SQL after FROM
 * @param row SQL that gives each row's place in file order
 * @param rows number of rows
 * @param columns all columns, in order
 */
record Relation(String from, String row, long rows, List<Column> columns) {

    Column require(String name) {
        for (Column column : columns) {
            if (column.name().equals(name)) {
                if (column.storage() == Column.Storage.UNREADABLE) {
                    throw new PlumblineException(Category.INVALID_DATA, "Column '" + name
                            + "' holds lists, structures or bytes, which cannot be analysed. Flatten it or leave it out.");
                }
                return column;
            }
        }
        throw new PlumblineException(Category.INVALID_DATA, "'" + name + "' is not a column of the dataset (columns: "
                + columns.stream().map(Column::name).collect(Collectors.joining(", ")) + ").");
    }

    List<Column> require(List<String> names) {
        return names.stream().map(this::require).toList();
    }
}
