// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.Notice;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The dataset beside separate files of facets or predictions, joined into one table in the order of the dataset: by an id
 * column, keeping rows whose id is in every file, or row by row.
 */
final class JoinedRows implements RowSource {
    private final Engine engine;
    private final List<Side> sides;
    private final Optional<String> id;
    private final boolean everything;
    private final List<String> names = new ArrayList<>();
    private final Map<String, Integer> sideOf = new HashMap<>();
    private final Set<String> loaded = new LinkedHashSet<>();
    private final List<Notice> notices = new ArrayList<>();
    private Optional<Relation> joined = Optional.empty();

    /**
     * One of the joined sources.
     *
     * @param shown its path, for messages
     * @param rows its rows
     */
    record Side(String shown, RowSource rows) {}

    /** @param everything whether to join all columns at the first request, which is right for small files */
    JoinedRows(Engine engine, List<Side> sides, Optional<String> id, boolean everything) {
        this.engine = engine;
        this.sides = List.copyOf(sides);
        this.id = id;
        this.everything = everything;
        for (int side = 0; side < sides.size(); side++) {
            addNames(side);
        }
    }

    @Override
    public List<String> columns() {
        return List.copyOf(names);
    }

    @Override
    public List<Notice> notices() {
        relation(Set.of());
        return List.copyOf(notices);
    }

    @Override
    public Relation relation(Set<String> needed) {
        if (joined.isEmpty() || !loaded.containsAll(needed)) {
            loaded.addAll(everything ? names : names.stream().filter(needed::contains).toList());
            joined = Optional.of(join());
        }
        return joined.get();
    }

    private void addNames(int side) {
        List<String> columns = sides.get(side).rows().columns();
        String shown = sides.get(side).shown();
        if (id.isPresent() && !columns.contains(id.get())) {
            throw new PlumblineException(Category.INVALID_DATA, "joinsource_name_or_index '" + id.get()
                    + "' is not a column of " + shown + " (columns: " + String.join(", ", columns) + ").");
        }
        for (String name : columns) {
            boolean repeatedId = side > 0 && id.isPresent() && name.equals(id.get());
            Integer earlier = repeatedId ? null : sideOf.putIfAbsent(name, side);
            if (earlier != null) {
                throw new PlumblineException(Category.INVALID_DATA, "Column '" + name + "' is in both "
                        + sides.get(earlier).shown() + " and " + shown
                        + ". Rename or remove one of them, or name it in joinsource_name_or_index when it is the id.");
            }
            if (!repeatedId) {
                names.add(name);
            }
        }
    }

    private Relation join() {
        List<Relation> parts = IntStream.range(0, sides.size()).mapToObj(this::part).toList();
        if (id.isPresent()) {
            IntStream.range(0, sides.size()).forEach(this::requireDistinctIds);
        } else {
            requireSameRows(parts);
        }
        String on = id.isPresent() ? ".id" : ".rowid";
        String from = IntStream.range(1, sides.size())
                .mapToObj(side -> " join side" + side + " on side" + side + on + " = side0" + on)
                .collect(Collectors.joining());
        String wanted = loaded.stream().map(name -> ", c" + names.indexOf(name)).collect(Collectors.joining());
        engine.execute("create or replace table joined as select side0.rowid as place" + wanted + " from side0" + from
                + " order by place");
        long rows = engine.number("select count(*) from joined");
        if (id.isPresent()) {
            report(parts, rows);
        }
        IntStream.range(0, sides.size()).forEach(side -> engine.execute("drop table side" + side));
        List<Column> columns = names.stream().map(name -> column(parts, name)).toList();
        return new Relation("joined", "rowid", rows, columns);
    }

    /** Copies what is needed of one source into a table whose rows are numbered in file order. */
    private Relation part(int side) {
        Set<String> own = loaded.stream().filter(name -> Integer.valueOf(side).equals(sideOf.get(name)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> needed = new LinkedHashSet<>(own);
        id.ifPresent(needed::add);
        Relation source = sides.get(side).rows().relation(needed);
        List<String> values = new ArrayList<>();
        own.forEach(name -> values.add(source.require(name).expression() + " as c" + names.indexOf(name)));
        id.ifPresent(name -> values.add("trim(" + source.require(name).expression() + "::varchar) as id"));
        engine.execute("create or replace table side" + side + " as select "
                + (values.isEmpty() ? "0 as none" : String.join(", ", values)) + " from " + source.from());
        return source;
    }

    private Column column(List<Relation> parts, String name) {
        int side = Objects.requireNonNull(sideOf.get(name));
        Column.Storage storage = parts.get(side).columns().stream().filter(column -> column.name().equals(name))
                .map(Column::storage).findFirst().orElseThrow();
        return new Column(name, "c" + names.indexOf(name), storage);
    }

    private void requireDistinctIds(int side) {
        long repeated = engine.number("select count(id) - count(distinct id) from side" + side);
        if (repeated > 0) {
            throw new PlumblineException(Category.INVALID_DATA, "Id column '" + id.orElseThrow() + "' of "
                    + sides.get(side).shown() + " repeats an earlier id in " + repeated
                    + " rows, so rows cannot be matched one to one. Make ids unique, or join by row order.");
        }
    }

    private void requireSameRows(List<Relation> parts) {
        for (int side = 1; side < parts.size(); side++) {
            if (parts.get(side).rows() != parts.get(0).rows()) {
                throw new PlumblineException(Category.INVALID_DATA, sides.get(0).shown() + " has "
                        + parts.get(0).rows() + " rows and " + sides.get(side).shown() + " has "
                        + parts.get(side).rows() + ". Without joinsource_name_or_index rows are joined by their order,"
                        + " so both need equally many.");
            }
        }
    }

    private void report(List<Relation> parts, long rows) {
        String column = id.orElseThrow();
        if (rows == 0) {
            throw new PlumblineException(Category.INVALID_DATA, "No id in column '" + column + "' is in all of "
                    + sides.stream().map(Side::shown).collect(Collectors.joining(", "))
                    + ". Check that the files belong together and write ids alike.");
        }
        notices.clear();
        for (int side = 0; side < parts.size(); side++) {
            long left = parts.get(side).rows() - rows;
            if (left > 0) {
                String shown = sides.get(side).shown();
                notices.add(new Notice("rows-not-joined", Notice.Severity.WARNING, column,
                        left + " of " + parts.get(side).rows() + " rows of " + shown
                                + " have no partner by id and are left out.",
                        Map.of("file", shown, "left_out", Long.toString(left), "rows",
                                Long.toString(parts.get(side).rows()), "joined", Long.toString(rows))));
            }
        }
    }
}
