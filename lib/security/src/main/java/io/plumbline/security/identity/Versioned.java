// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** What was made of the identities, by key, forgotten as soon as they change. */
final class Versioned<V> {
    private static final int MOST = 10_000;

    private final FreshVersion version;
    private final ConcurrentHashMap<String, Entry<V>> entries = new ConcurrentHashMap<>();

    Versioned(FreshVersion version) {
        this.version = version;
    }

    /** Returns what is kept under {@code key}, or what {@code load} finds now; nothing found is not kept. */
    Optional<V> find(String key, Function<String, Optional<V>> load) {
        long current = version.current();
        Entry<V> kept = entries.get(key);
        if (kept != null && kept.version == current) {
            return Optional.of(kept.value);
        }
        // The version was read before the load, so a change in between makes the entry old at once, never too new.
        Optional<V> found = load.apply(key);
        if (entries.size() >= MOST) {
            entries.clear();
        }
        found.ifPresent(value -> entries.put(key, new Entry<>(current, value)));
        return found;
    }

    private record Entry<V>(long version, V value) {}
}
