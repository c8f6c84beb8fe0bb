// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.data.ColumnType;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/** What a column of row weights must be like: numbers, none missing, none negative, none infinite. */
final class Weights {
    private Weights() {}

    /** Returns SQL for the weight of a row, after looking at all of them. */
    static String check(Engine engine, Relation relation, Known column) {
        ColumnType type = column.profile().type();
        String name = column.profile().name();
        if (type != ColumnType.WHOLE && type != ColumnType.DECIMAL) {
            throw new PlumblineException(Category.INVALID_DATA, "Weight column '" + name
                    + "' holds values that are not numbers. Weights must be numbers from 0 up.");
        }
        String number = column.numberSql();
        engine.query(
                "select count_if(" + number + " is null)::bigint, count_if(" + number + " < 0)::bigint, count_if(isinf("
                        + number + "))::bigint from " + relation.from(),
                block -> {
                    refuse(name, "missing", block.vector(0).getLong(0), relation.rows());
                    refuse(name, "negative", block.vector(1).getLong(0), relation.rows());
                    refuse(name, "infinite", block.vector(2).getLong(0), relation.rows());
                });
        return number;
    }

    private static void refuse(String name, String fault, long bad, long rows) {
        if (bad > 0) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "Weight column '" + name + "' is " + fault + " in " + bad
                            + " of " + rows + " rows. Weights must be numbers from 0 up in every row.");
        }
    }
}
