// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The values of a form or of the query of an address, in the order they came. */
public final class Values {
    private static final int MOST = 2_000;

    private final Map<String, List<String>> values;

    private Values(Map<String, List<String>> values) {
        this.values = values;
    }

    /** Reads {@code name=value&name=value}; what cannot be decoded is taken as it is. */
    public static Values parse(String text) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text.split("&", MOST + 1)) {
            if (!pair.isEmpty() && count++ < MOST) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                values.computeIfAbsent(decode(name), key -> new ArrayList<>()).add(decode(value));
            }
        }
        return new Values(values);
    }

    /** Returns the first value of {@code name} without blanks around it; empty when it is absent or blank. */
    public Optional<String> find(String name) {
        return all(name).stream().map(String::strip).filter(value -> !value.isEmpty()).findFirst();
    }

    /** Returns the first value of {@code name} as it was sent, or nothing at all. */
    public String raw(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** Returns all values of {@code name}. */
    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Returns all names. */
    public List<String> names() {
        return List.copyOf(values.keySet());
    }

    /** Returns these values as a query, with {@code name} set to {@code value}, or left out when that is empty. */
    public String with(String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(values);
        changed.put(name, value.isEmpty() ? List.of() : List.of(value));
        List<String> pairs = new ArrayList<>();
        changed.forEach((key, all) -> all.stream().filter(each -> !each.isBlank())
                .forEach(each -> pairs.add(encode(key) + "=" + encode(each))));
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /** Encodes one segment or value of an address. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }
}
