// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Header fields by lower-case name, each with its values in the order they came. */
public final class Headers {
    private static final Headers NONE = new Headers(Map.of());

    private final Map<String, List<String>> fields;

    private Headers(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    /** Returns no headers. */
    public static Headers none() {
        return NONE;
    }

    /** Returns headers of these fields. */
    public static Headers of(Map<String, List<String>> fields) {
        TreeMap<String, List<String>> lower = new TreeMap<>();
        fields.forEach((name, values) -> lower.computeIfAbsent(name.toLowerCase(Locale.ROOT), key -> new ArrayList<>())
                .addAll(values));
        lower.replaceAll((name, values) -> List.copyOf(values));
        return new Headers(Collections.unmodifiableMap(lower));
    }

    /** Returns these headers and one more value. */
    public Headers with(String name, String value) {
        TreeMap<String, List<String>> more = new TreeMap<>(fields);
        List<String> values = new ArrayList<>(more.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
        values.add(value);
        more.put(name.toLowerCase(Locale.ROOT), List.copyOf(values));
        return new Headers(Collections.unmodifiableMap(more));
    }

    /** Returns the first value of a field. */
    public Optional<String> first(String name) {
        return all(name).stream().findFirst();
    }

    /** Returns all values of a field, empty when it is absent. */
    public List<String> all(String name) {
        return fields.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    /** Returns every field. */
    public Map<String, List<String>> asMap() {
        return fields;
    }
}
