// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.people;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The condition keys that somebody types for a simulation: {@code key = value, value} on each line. */
final class SimulatedContext {
    private SimulatedContext() {}

    /** Reads {@code text}; the name of the holder is there unless the text says another. */
    static Map<String, List<String>> read(String text, String holder) {
        Map<String, List<String>> context = new HashMap<>();
        context.put("aws:username", List.of(holder));
        for (String line : text.split("\\R", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                context.put(line.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        Arrays.stream(line.substring(equals + 1).split(",", -1)).map(String::strip).toList());
            } else if (!line.isBlank()) {
                throw new PlumblineException(Category.INVALID_ARGUMENT,
                        "a line of the context is not of the form key = value, value: " + line.strip());
            }
        }
        return context;
    }
}
