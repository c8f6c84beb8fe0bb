// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A form: names and values, each name once. */
record Form(Map<String, String> fields) {
    private static final int MOST_FIELDS = 100_000;

    static Form of(byte[] body) {
        return of(JsonText.utf8(body, "the form"));
    }

    static Form of(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('&', start);
            end = end < 0 ? text.length() : end;
            if (end > start) {
                add(fields, text.substring(start, end));
            }
            start = end + 1;
        }
        return new Form(fields);
    }

    Optional<String> first(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private static void add(Map<String, String> fields, String pair) {
        int equals = pair.indexOf('=');
        String name = Percent.decodedForm(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : Percent.decodedForm(pair.substring(equals + 1));
        if (fields.size() >= MOST_FIELDS) {
            throw WireException.unreadable("The form has more than " + MOST_FIELDS + " fields.");
        }
        if (fields.putIfAbsent(name, value) != null) {
            throw WireException.unreadable("The form has a field twice.");
        }
    }
}
