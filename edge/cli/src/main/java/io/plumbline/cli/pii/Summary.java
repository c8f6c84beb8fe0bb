// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.search.Found;
import io.plumbline.privacy.search.Kind;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was found where, per column and kind: built-in kinds in their order, then custom identifiers by name. */
public final class Summary {
    private static final int LAST = Integer.MAX_VALUE;

    private final Map<Key, Entry> entries = new TreeMap<>(Comparator.comparing(Key::column).thenComparing(Key::rank)
            .thenComparing(key -> key.kind().name()));

    /** Counts {@code each}, which is in {@code column}. */
    public void add(String column, Located each) {
        Found found = each.found();
        entries.merge(new Key(column, found.kind()), new Entry(column, found.kind(), 1, found.score(), each.line()),
                (before, now) -> new Entry(column, found.kind(), before.count + 1,
                        Math.max(before.highest, now.highest), before.line));
    }

    /** Returns the counts, by column and then kind. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    /** Returns how many findings there are. */
    public long total() {
        return entries.values().stream().mapToLong(Entry::count).sum();
    }

    /** Returns how often what each custom identifier describes was found, by its name. */
    Map<String, Long> custom() {
        Map<String, Long> counts = new TreeMap<>();
        entries.values().stream().filter(each -> each.kind().builtIn().isEmpty())
                .forEach(each -> counts.merge(each.kind().name(), each.count(), Long::sum));
        return counts;
    }

    /**
     * The findings of one kind in one column.
     *
     * @param column  the column; empty in plain text
     * @param kind    the kind
     * @param count   how many
     * @param highest the highest score
     * @param line    where the first is
     */
    public record Entry(String column, Kind kind, long count, double highest, long line) {}

    private record Key(String column, Kind kind) {
        int rank() {
            return kind.builtIn().map(Enum::ordinal).orElse(LAST);
        }
    }
}
