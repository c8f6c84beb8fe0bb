// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.Value;
import io.plumbline.fairness.Level;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A facet's levels gathered into the groups that are shown side by side.
 *
 * @param codes by level, the index into {@code levels}
 * @param levels the groups; the missing one, when there is one, is {@code Exactly(MISSING)}
 */
record Groups(int[] codes, List<Level> levels) {

    /** Gathers levels into groups by name; -1 is missing. Groups without a level are left away. */
    static Groups of(List<String> names, int[] group) {
        Map<Integer, Integer> used = new LinkedHashMap<>();
        IntStream.range(0, names.size()).filter(index -> Arrays.stream(group).anyMatch(one -> one == index))
                .forEach(index -> used.put(index, used.size()));
        List<Level> levels = new ArrayList<>();
        used.keySet().forEach(index -> levels.add(new Level.Exactly(new Value.Text(names.get(index)))));
        return gathered(Arrays.stream(group).map(one -> one < 0 ? -1 : used.getOrDefault(one, -1)).toArray(), levels);
    }

    /** Keeps every value a group of its own, but only the {@code most} frequent ones: the others become one. */
    static Groups ofValues(List<Level> all, long[] rows, int most) {
        return ofValues(all, rows, most, level -> false);
    }

    /** Likewise, and keeps the levels that {@code wanted} accepts before all others. */
    static Groups ofValues(List<Level> all, long[] rows, int most, Predicate<Level> wanted) {
        List<Integer> values = IntStream.range(0, rows.length).filter(code -> !missing(all.get(code))).boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(code -> !wanted.test(all.get(code)))
                        .thenComparing(Comparator.<Integer>comparingLong(code -> rows[code]).reversed()))
                .toList();
        List<Level> levels = new ArrayList<>();
        int[] codes = new int[rows.length];
        Arrays.fill(codes, -1);
        for (int rank = 0; rank < values.size(); rank++) {
            if (rank < most) {
                levels.add(all.get(values.get(rank)));
            } else if (rank == most) {
                levels.add(new Level.Other(values.size() - (long) most));
            }
            codes[values.get(rank)] = Math.min(rank, most);
        }
        return gathered(codes, levels);
    }

    private static Groups gathered(int[] codes, List<Level> levels) {
        if (Arrays.stream(codes).noneMatch(code -> code < 0)) {
            return new Groups(codes, levels);
        }
        List<Level> withMissing = new ArrayList<>(levels);
        withMissing.add(new Level.Exactly(Value.MISSING));
        return new Groups(Arrays.stream(codes).map(code -> code < 0 ? levels.size() : code).toArray(), withMissing);
    }

    private static boolean missing(Level level) {
        return level instanceof Level.Exactly(Value.Missing _);
    }
}
