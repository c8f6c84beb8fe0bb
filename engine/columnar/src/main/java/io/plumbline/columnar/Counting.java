// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Dataset.Axis;
import io.plumbline.data.ColumnProfile;
import io.plumbline.fairness.ContingencyCube;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Fills contingency cubes: from a tally when one covers the axes, else by one GROUP BY over the rows. */
final class Counting {
    /** Cells above which a cube is refused. */
    static final int MAX_CELLS = 1_000_000;

    private final Engine engine;
    private final Survey survey;

    Counting(Engine engine, Survey survey) {
        this.engine = engine;
        this.survey = survey;
    }

    ContingencyCube count(List<Axis> axes, Optional<String> weight) {
        List<String> names = axes.stream().map(Axis::column).toList();
        survey.require(names);
        Optional<Tally> tally = weight.isPresent() ? Optional.empty() : survey.tally(names);
        Grouped grouped = tally.isPresent()
                ? fromTally(tally.get(), axes)
                : fromRows(axes, weight, Optional.empty());
        return grouped.cube();
    }

    /** Returns the product of the numbers of levels, at most the number of rows or of combinations when they were counted. */
    long estimate(List<Axis> axes) {
        List<String> names = axes.stream().map(Axis::column).toList();
        List<Known> columns = survey.require(names);
        long rows = columns.isEmpty() ? 1 : columns.get(0).profile().rows();
        long most = survey.tally(names).map(tally -> (long) tally.order().length).orElse(rows);
        double cells = 1;
        for (int index = 0; index < axes.size(); index++) {
            cells *= levels(axes.get(index), columns.get(index).profile());
        }
        return (long) Math.min(cells, most);
    }

    private static long levels(Axis axis, ColumnProfile profile) {
        long missing = profile.missing() > 0 ? 1 : 0;
        if (!axis.breakpoints().isEmpty()) {
            return 2L * axis.breakpoints().size() + 1 + missing;
        }
        long most = axis.maxLevels().isPresent() ? axis.maxLevels().getAsInt() + 1L : Long.MAX_VALUE;
        return Math.min(most, profile.distinct()) + missing;
    }

    private static Grouped fromTally(Tally tally, List<Axis> axes) {
        int[] columns = axes.stream().mapToInt(axis -> tally.find(axis.column())).toArray();
        List<AxisLevels> levels = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            levels.add(AxisLevels.of(axes.get(index), tally.columns().get(columns[index]).profile(),
                    tally.values(columns[index]), tally.counts(columns[index])));
        }
        return new Grouped(tally, axes, columns, levels, false);
    }

    /**
     * Groups the rows by {@code axes}, and by the number that SQL {@code extra} gives as a last column when present; rows
     * without that number are left out.
     */
    Grouped fromRows(List<Axis> axes, Optional<String> weight, Optional<String> extra) {
        List<String> names = new ArrayList<>(axes.stream().map(Axis::column).toList());
        weight.ifPresent(names::add);
        List<Known> known = survey.require(names);
        Relation relation = survey.relation(names);
        Optional<String> weightSql = weight.map(name -> Weights.check(engine, relation, known.get(axes.size())));
        List<Key> keys = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            keys.add(Key.of(engine, relation, axes.get(index), known.get(index), index));
        }
        List<Column> columns = new ArrayList<>(keys.stream().map(Key::column).toList());
        extra.ifPresent(sql -> columns.add(new Column("extra", "extra", Column.Storage.DECIMAL)));
        Optional<RawTally> raw = RawTally.count(engine, joined(relation, keys, weightSql, extra), columns,
                weightSql.map(sql -> "w"), MAX_CELLS);
        Tally tally = new Tally(raw.orElseThrow(() -> tooManyCells(axes)));
        List<AxisLevels> levels = new ArrayList<>();
        for (int index = 0; index < axes.size(); index++) {
            levels.add(keys.get(index).levels(tally.values(index)));
        }
        return new Grouped(tally, axes, IntStream.range(0, axes.size()).toArray(), levels, weight.isPresent());
    }

    /** Rows with their keys' values as v0, v1, ..., their place and weight w, joined to the tables that code values. */
    private static Relation joined(Relation relation, List<Key> keys, Optional<String> weight, Optional<String> extra) {
        String values = keys.stream().map(key -> ", " + key.input() + " as v" + key.number())
                .collect(Collectors.joining());
        String weights = weight.map(sql -> ", " + sql + " as w").orElse("");
        String extras = extra.map(sql -> ", " + sql + " as extra").orElse("");
        String joins = keys.stream().map(Key::join).collect(Collectors.joining());
        return new Relation("(select " + relation.row() + " as place" + values + weights + extras
                + " from " + relation.from() + ") as r" + joins + (extra.isPresent() ? " where extra is not null" : ""),
                "place", relation.rows(), List.of());
    }

    private static PlumblineException tooManyCells(List<Axis> axes) {
        return new PlumblineException(Category.RESOURCE_EXHAUSTED, "Counting "
                + axes.stream().map(Axis::column).collect(Collectors.joining(", "))
                + " together gives more than a million combinations. Count fewer columns together, or give thresholds.");
    }
}
