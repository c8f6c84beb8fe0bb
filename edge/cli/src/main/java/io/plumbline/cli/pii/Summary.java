// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import io.plumbline.privacy.EntityType;
import io.plumbline.privacy.Finding;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How much of what was found where, per column and kind. */
public final class Summary {
    private final Map<Key, Entry> entries = new TreeMap<>(Comparator.comparing(Key::column).thenComparing(Key::type));

    /** Counts {@code finding} at {@code line} of {@code column}. */
    public void add(long line, String column, Finding finding) {
        entries.merge(new Key(column, finding.type()), new Entry(column, finding.type(), 1, finding.score(), line),
                (before, now) -> new Entry(column, finding.type(), before.count + 1,
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

    /**
     * The findings of one kind in one column.
     *
     * @param column  the column; empty in plain text
     * @param type    the kind
     * @param count   how many
     * @param highest the highest score
     * @param line    where the first is
     */
    public record Entry(String column, EntityType type, long count, double highest, long line) {}

    private record Key(String column, EntityType type) {}
}
