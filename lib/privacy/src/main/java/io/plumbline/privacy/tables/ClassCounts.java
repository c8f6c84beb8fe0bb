// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rows of one class, and how often each sensitive value occurs in it. */
final class ClassCounts {
    private final List<Map<String, Long>> values;
    private long rows;

    ClassCounts(int sensitive) {
        values = IntStream.range(0, sensitive).<Map<String, Long>>mapToObj(index -> new HashMap<>()).toList();
    }

    void add(List<String> sensitiveValues) {
        rows++;
        for (int index = 0; index < values.size(); index++) {
            values.get(index).merge(sensitiveValues.get(index), 1L, Long::sum);
        }
    }

    long rows() {
        return rows;
    }

    /** Returns how often each value of the sensitive column {@code index} occurs. */
    Map<String, Long> values(int index) {
        return values.get(index);
    }
}
