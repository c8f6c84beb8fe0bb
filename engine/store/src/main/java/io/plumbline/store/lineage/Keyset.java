// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.lineage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Where a page ended: the value it is sorted by, and the numbers that break ties. */
record Keyset(String value, List<Long> ids) {
    static String write(String value, long... ids) {
        return LongStream.of(ids).mapToObj(String::valueOf).collect(Collectors.joining(":")) + ":" + value;
    }

    static Keyset read(String key, int count) {
        String[] parts = key.split(":", count + 1);
        return new Keyset(parts[count], Arrays.stream(parts).limit(count).map(Long::valueOf).toList());
    }

    long number() {
        return Long.parseLong(value);
    }
}
