// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBDataChunkReader;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

/** Finds the types of columns with many values, all in one scan of aggregates. */
final class Census {
    private static final String WHOLE = "'[ \\t-\\r]*[+-]?[0-9]+[ \\t-\\r]*'";
    private static final String NUMBER = "'[ \\t-\\r]*[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?[ \\t-\\r]*'";
    private static final String INFINITY = "'[+-]?(?i:inf|infinity)'";
    private static final String NONE = "null::integer";
    private static final int AGGREGATES = 8;
    /** The ratio of distinct to present values on which the original's type decision hangs. */
    private static final double DECISIVE_RATIO = 0.05;
    /** How far an estimate may be off; within this factor of the decisive ratio values are counted exactly. */
    private static final double DOUBT = 2;

    private Census() {}

    static List<Known> take(Engine engine, Relation relation, List<Probed> probed) {
        List<Column> columns = probed.stream().map(Probed::column).toList();
        String aggregates = probed.stream().map(Census::aggregates).collect(Collectors.joining(", "));
        List<Known> estimated = new ArrayList<>();
        List<@Nullable Object> first = firstRow(engine, relation, columns);
        engine.query("select " + aggregates + " from " + relation.from(), block -> {
            for (int index = 0; index < columns.size(); index++) {
                estimated.add(known(block, index * AGGREGATES, relation, columns.get(index), first.get(index)));
            }
        });
        return exact(engine, relation, estimated);
    }

    private static String aggregates(Probed probed) {
        Column column = probed.column();
        String value = column.expression();
        boolean fractions = column.storage() == Storage.DECIMAL;
        // No decision hangs on how many fractions there are: where each row has its own, the costly estimate is left out.
        String distinct = fractions && probed.spread() ? "count(" : "approx_count_distinct(";
        return "count(" + value + "), " + distinct + value + "), " + switch (column.storage()) {
            case WHOLE -> range(value + "::double", "") + counts(value, NONE, value, NONE);
            case DECIMAL -> range(value, "") + counts(probed.fraction()
                    ? NONE
                    : when(value + " = trunc(" + value + ") and abs("
                            + value + ") <= 9007199254740992"),
                    NONE, value, NONE);
            case FLAG -> range("null::double", "") + counts(NONE, NONE, NONE, value);
            case FIELDS, TEXT, TIME, UNREADABLE -> {
                String whole = "regexp_full_match(" + value + ", " + WHOLE + ")";
                String number = "(regexp_full_match(" + value + ", " + NUMBER + ") and not isinf(try_cast(" + value
                        + " as double)) or regexp_full_match(" + value + ", " + INFINITY + "))";
                yield range("try_cast(" + value + " as double)", " filter (" + number + ")")
                        + counts(when(whole), when(whole + " and try_cast(" + value + " as bigint) is null"),
                                when(number), when("lower(" + value + ") in ('true', 'false')"));
            }
        };
    }

    private static String range(String number, String filter) {
        return "min(" + number + ")" + filter + ", max(" + number + ")" + filter + ", ";
    }

    private static String counts(String whole, String tooBig, String numbers, String flags) {
        return Stream.of(whole, tooBig, numbers, flags).map(value -> "count(" + value + ")")
                .collect(Collectors.joining(", "));
    }

    private static String when(String condition) {
        return "case when " + condition + " then 1 end";
    }

    private static Known known(DuckDBDataChunkReader block, int at, Relation relation, Column column,
            @Nullable Object first) {
        long present = block.vector(at).getLong(0);
        long wholes = count(block, at + 4);
        long tooBig = count(block, at + 5);
        boolean whole = wholes == present && tooBig == 0;
        boolean numbers = count(block, at + 6) == present;
        boolean flags = count(block, at + 7) == present;
        Evidence evidence = new Evidence(present, relation.rows() - present, whole, wholes == present && tooBig > 0,
                numbers, flags, number(block.vector(at + 2)), number(block.vector(at + 3)));
        ColumnType type = evidence.type(column.storage());
        boolean ranged = type == ColumnType.WHOLE || type == ColumnType.DECIMAL || whole;
        long distinct = Math.min(present, block.vector(at + 1).getLong(0));
        ColumnProfile profile = new ColumnProfile(column.name(), type, relation.rows(), evidence.missing(), distinct,
                false, ranged ? evidence.min() : OptionalDouble.empty(),
                ranged ? evidence.max() : OptionalDouble.empty(), whole, Optional.empty());
        boolean textFlags = type == ColumnType.TEXT && flags && column.storage() == Storage.FIELDS;
        Known known = new Known(column, profile, textFlags);
        return with(known, distinct, false, Optional.of(known.value(first)));
    }

    /** Counts exactly what was estimated too close to the ratio that decides between numbers and categories. */
    private static List<Known> exact(Engine engine, Relation relation, List<Known> estimated) {
        List<Known> all = new ArrayList<>();
        for (Known known : estimated) {
            ColumnProfile profile = known.profile();
            double ratio = profile.distinct() / (double) Math.max(1, profile.present());
            boolean decides = profile.allWhole() && ratio > DECISIVE_RATIO / DOUBT && ratio < DECISIVE_RATIO * DOUBT;
            if (decides) {
                long distinct = engine.number(
                        "select count(distinct " + known.column().expression() + ") from " + relation.from());
                all.add(with(known, distinct, true, profile.first()));
            } else {
                all.add(known);
            }
        }
        return all;
    }

    private static Known with(Known known, long distinct, boolean exact, Optional<Value> first) {
        ColumnProfile profile = known.profile();
        return new Known(known.column(), new ColumnProfile(profile.name(), profile.type(), profile.rows(),
                profile.missing(), distinct, exact, profile.min(), profile.max(), profile.allWhole(), first),
                known.flags());
    }

    private static List<@Nullable Object> firstRow(Engine engine, Relation relation, List<Column> columns) {
        List<@Nullable Object> first = new ArrayList<>();
        String values = columns.stream().map(Column::expression).collect(Collectors.joining(", "));
        engine.query("select " + values + " from " + relation.from() + " limit 1", block -> {
            for (int index = 0; index < columns.size(); index++) {
                first.add(RawTally.read(block.vector(index), 0, columns.get(index).storage()));
            }
        });
        return first;
    }

    private static OptionalDouble number(DuckDBReadableVector vector) {
        return vector.isNull(0) ? OptionalDouble.empty() : OptionalDouble.of(vector.getDouble(0));
    }

    private static long count(DuckDBDataChunkReader block, int at) {
        return block.vector(at).getLong(0);
    }
}
