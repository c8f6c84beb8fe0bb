// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the columns so far. Columns with few values are counted together in one scan and remembered as a
 * tally; the others get one scan of aggregates.
 */
final class Survey {
    /**
     * Rows looked at to guess which columns have few values; a wrong guess costs time, never correctness. A dataset with no
     * more rows than this needs no guess: all its columns are counted together.
     */
    private static final int PROBE_ROWS = 50_000;
    /** Distinct values in the probe up to which a column counts as one with few. */
    private static final long FEW_VALUES = 1_000;
    /** Bound on the combinations counted together, as guessed from the probe. */
    private static final long JOINT_CELLS = 100_000;
    /** Combinations above which a tally is given up. */
    private static final int MAX_CELLS = 1_000_000;

    private final Engine engine;
    private final RowSource source;
    private final Map<String, Known> known = new LinkedHashMap<>();
    private final List<Tally> tallies = new ArrayList<>();

    Survey(Engine engine, RowSource source) {
        this.engine = engine;
        this.source = source;
    }

    /** Returns what is known of {@code names}, after finding out what was not. */
    List<Known> require(List<String> names) {
        Relation relation = relation(names);
        List<Column> unknown = relation.require(names).stream().distinct()
                .filter(column -> !known.containsKey(column.name())).toList();
        if (!unknown.isEmpty()) {
            find(relation, unknown);
        }
        return names.stream().map(name -> Objects.requireNonNull(known.get(name))).toList();
    }

    /** Returns a relation with everything known and {@code names}. */
    Relation relation(List<String> names) {
        Set<String> needed = new HashSet<>(known.keySet());
        needed.addAll(names);
        return source.relation(needed);
    }

    /** Returns the smallest tally that covers {@code names}. */
    Optional<Tally> tally(List<String> names) {
        return tallies.stream().filter(tally -> names.stream().allMatch(name -> tally.find(name) >= 0))
                .min(Comparator.comparingInt(tally -> tally.order().length));
    }

    private void find(Relation relation, List<Column> columns) {
        if (relation.rows() <= PROBE_ROWS) {
            tally(relation, columns);
            return;
        }
        List<List<Probed>> groups = new ArrayList<>();
        List<Probed> many = new ArrayList<>();
        plan(Probed.of(engine, relation, columns, PROBE_ROWS), groups, many);
        for (List<Probed> group : groups) {
            if (!tally(relation, group.stream().map(Probed::column).toList())) {
                many.addAll(group);
            }
        }
        if (!many.isEmpty()) {
            Census.take(engine, relation, many).forEach(this::remember);
        }
    }

    /** Puts columns with few values into groups that are counted together, and the others into {@code many}. */
    private static void plan(List<Probed> columns, List<List<Probed>> groups, List<Probed> many) {
        List<Probed> joint = new ArrayList<>();
        long cells = 1;
        for (Probed column : columns) {
            if (column.distinct() > FEW_VALUES) {
                many.add(column);
            } else if (cells * (column.distinct() + 1) <= JOINT_CELLS) {
                cells *= column.distinct() + 1;
                joint.add(column);
            } else {
                groups.add(List.of(column));
            }
        }
        if (!joint.isEmpty()) {
            groups.addFirst(joint);
        }
    }

    private boolean tally(Relation relation, List<Column> group) {
        Optional<RawTally> raw = RawTally.count(engine, relation, group, MAX_CELLS);
        if (raw.isEmpty()) {
            return group.size() > 1 && group.stream().allMatch(column -> tally(relation, List.of(column)));
        }
        Tally tally = new Tally(raw.get());
        tallies.add(tally);
        tally.columns().forEach(this::remember);
        return true;
    }

    private void remember(Known column) {
        known.put(column.profile().name(), column);
    }
}
