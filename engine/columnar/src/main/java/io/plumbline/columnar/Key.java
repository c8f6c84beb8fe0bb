// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the database groups rows by one axis.
 *
 * @param number of the axis, from 0
 * @param input SQL over the dataset's rows that gives what is grouped
 * @param join SQL that joins the table of the most frequent values; empty without one
 * @param column what rows are grouped by: the values themselves, or codes into {@code coded}
 * @param coded the levels by code; empty when every value is a level of its own
 */
record Key(int number, String input, String join, Column column, List<Level> coded) {

    static Key of(Engine engine, Relation relation, Axis axis, Known known, int number) {
        if (!axis.breakpoints().isEmpty()) {
            return ranges(axis, known, number);
        }
        if (axis.maxLevels().isPresent() && known.profile().distinct() > axis.maxLevels().getAsInt()) {
            return mostFrequent(engine, relation, axis, known, number);
        }
        Column column = known.column();
        return new Key(number, column.expression(), "", new Column(column.name(), "v" + number, column.storage()),
                List.of());
    }

    /** Returns the levels of the axis, given the {@code values} that occurred. */
    AxisLevels levels(List<Value> values) {
        if (coded.isEmpty()) {
            return new AxisLevels(values.stream().<Level>map(Level.Exactly::new).toList(),
                    IntStream.range(0, values.size()).toArray());
        }
        return new AxisLevels(coded,
                values.stream().mapToInt(value -> Math.toIntExact(((Value.Whole) value).value())).toArray());
    }

    private static Key ranges(Axis axis, Known known, int number) {
        if (known.profile().min().isEmpty() && known.profile().type() != ColumnType.FLAG
                && known.profile().present() > 0) {
            throw AxisLevels.notNumeric(axis.column());
        }
        List<Level> levels = AxisLevels.levelsOf(axis.breakpoints(), known.profile().type());
        String value = "v" + number;
        StringBuilder code = new StringBuilder("case when " + value + " is null then " + (levels.size() - 1));
        for (int index = 0; index < axis.breakpoints().size(); index++) {
            String point = Sql.literal(axis.breakpoints().get(index));
            code.append(" when ").append(value).append(" < ").append(point).append(" then ").append(2 * index)
                    .append(" when ").append(value).append(" = ").append(point).append(" then ").append(2 * index + 1);
        }
        code.append(" else ").append(levels.size() - 2).append(" end");
        return new Key(number, known.numberSql(), "", coded(axis, code.toString()), levels);
    }

    private static Key mostFrequent(Engine engine, Relation relation, Axis axis, Known known, int number) {
        Column column = known.column();
        int most = axis.maxLevels().orElseThrow();
        String table = "top" + number;
        engine.execute(
                "create or replace temp table " + table + " as select v, (row_number() over (order by n desc, f) - 1)"
                        + " as code from (select " + column.expression() + " as v, count(*) as n, min(" + relation.row()
                        + ") as f from " + relation.from() + " where " + column.expression()
                        + " is not null group by all order by n desc, f limit " + most + ")");
        List<Level> levels = new ArrayList<>();
        engine.query("select v from " + table + " order by code", block -> {
            for (long row = 0; row < block.rowCount(); row++) {
                levels.add(new Level.Exactly(known.value(RawTally.read(block.vector(0), row, column.storage()))));
            }
        });
        levels.add(new Level.Exactly(Value.MISSING));
        levels.add(new Level.Other(Math.max(1, known.profile().distinct() - most)));
        String code = "case when v" + number + " is null then " + (levels.size() - 2) + " else coalesce(" + table
                + ".code, " + (levels.size() - 1) + ") end";
        return new Key(number, column.expression(), " left join " + table + " on " + table + ".v = r.v" + number,
                coded(axis, code), levels);
    }

    private static Column coded(Axis axis, String code) {
        return new Column(axis.column(), "(" + code + ")::bigint", Storage.WHOLE);
    }
}
