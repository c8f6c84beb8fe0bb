// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which groups must not be shown: those below the limit, and as many more as it takes that no hidden group is what remains
 * of a total when the shown ones are taken away. Totals are all rows and, where groups combine facets, every combination
 * of fewer of them, since other tables show those.
 */
final class Suppression {
    private Suppression() {}

    /**
     * Returns the groups to hide.
     *
     * @param rows rows by group; a group is its values by facet
     */
    static <V> Set<List<V>> hidden(Map<List<V>, Long> rows, long limit) {
        Set<List<V>> hidden = new HashSet<>();
        rows.forEach((group, count) -> {
            if (count < limit) {
                hidden.add(group);
            }
        });
        if (hidden.isEmpty()) {
            return hidden;
        }
        Collection<List<List<V>>> totals = totals(rows);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (List<List<V>> total : totals) {
                changed |= complete(total, rows, limit, hidden);
            }
        }
        return hidden;
    }

    /** Hides the smallest shown groups of a total until what is hidden in it cannot be told apart; returns whether any was. */
    private static <V> boolean complete(List<List<V>> total, Map<List<V>, Long> rows, long limit, Set<List<V>> hidden) {
        List<List<V>> covered = new ArrayList<>(total.stream().filter(hidden::contains).toList());
        if (covered.isEmpty()) {
            return false;
        }
        long together = covered.stream().mapToLong(rows::get).sum();
        boolean changed = false;
        for (List<V> group : total) {
            if (covered.size() > 1 && together >= limit) {
                break;
            }
            if (hidden.add(group)) {
                covered.add(group);
                together += rows.getOrDefault(group, 0L);
                changed = true;
            }
        }
        return changed;
    }

    /** Returns the groups of each total, smallest first, of one size by their text so that the choice is the same every time. */
    private static <V> Collection<List<List<V>>> totals(Map<List<V>, Long> rows) {
        Map<List<Object>, List<List<V>>> totals = new HashMap<>();
        List<List<V>> groups = rows.keySet().stream().sorted(
                Comparator.<List<V>>comparingLong(group -> rows.getOrDefault(group, 0L)).thenComparing(List::toString))
                .toList();
        for (List<V> group : groups) {
            for (int facets = 0; facets < (1 << group.size()) - 1; facets++) {
                List<Object> key = new ArrayList<>();
                key.add(facets);
                for (int facet = 0; facet < group.size(); facet++) {
                    if ((facets >> facet & 1) != 0) {
                        key.add(group.get(facet));
                    }
                }
                totals.computeIfAbsent(key, none -> new ArrayList<>()).add(group);
            }
        }
        return totals.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().toString()))
                .map(Map.Entry::getValue).toList();
    }
}
