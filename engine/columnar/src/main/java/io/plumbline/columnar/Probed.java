// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What the first rows say of a column, which only ever saves work.
 *
 * @param column which
 * @param distinct about how many distinct values those rows have
 * @param spread whether nearly every one of those rows has a value of its own
 * @param fraction whether some of those values are stored as numbers and are not whole
 */
record Probed(Column column, long distinct, boolean spread, boolean fraction) {
    private static final double NEARLY_ALL = 0.8;

    /** Looks at the first {@code rows} rows. */
    static List<Probed> of(Engine engine, Relation relation, List<Column> columns, int rows) {
        String counts = columns.stream().map(Probed::counts).collect(Collectors.joining(", "));
        List<Probed> probed = new ArrayList<>();
        engine.query("select " + counts + " from (from " + relation.from() + " limit " + rows + ")", block -> {
            for (int index = 0; index < columns.size(); index++) {
                long distinct = block.vector(3L * index).getLong(0);
                long present = block.vector(3L * index + 1).getLong(0);
                probed.add(new Probed(columns.get(index), distinct, distinct >= NEARLY_ALL * present,
                        block.vector(3L * index + 2).getLong(0) > 0));
            }
        });
        return probed;
    }

    private static String counts(Column column) {
        String value = column.expression();
        String fraction = column.storage() == Storage.DECIMAL
                ? "case when " + value + " <> trunc(" + value + ") then 1 end"
                : "null::integer";
        return "approx_count_distinct(" + value + "), count(" + value + "), count(" + fraction + ")";
    }
}
