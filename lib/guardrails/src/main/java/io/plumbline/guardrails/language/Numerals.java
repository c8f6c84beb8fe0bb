// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Spelled-out numbers and the names of units. */
public final class Numerals {
    private static final Map<String, Double> NUMBERS = numbers();
    private static final Map<String, String> UNITS = units();

    private Numerals() {}

    /** Returns the value of a spelled-out number such as {@code fourteen} or {@code third}. */
    public static Optional<Double> value(String word) {
        return Optional.ofNullable(NUMBERS.get(word));
    }

    /** Returns the unit that {@code word} names, as its kind and its first name: {@code TIME:minute}. */
    public static Optional<String> unit(String word) {
        return Optional.ofNullable(UNITS.get(word));
    }

    private static Map<String, Double> numbers() {
        Map<String, Double> numbers = new HashMap<>();
        for (String line : WordLists.lines("numbers.txt")) {
            int blank = line.indexOf(' ');
            numbers.put(line.substring(0, blank), Double.valueOf(line.substring(blank + 1)));
        }
        return Map.copyOf(numbers);
    }

    private static Map<String, String> units() {
        Map<String, String> units = new HashMap<>();
        for (String line : WordLists.lines("units.txt")) {
            String[] words = line.split(" ");
            for (int at = 1; at < words.length; at++) {
                units.put(words[at], words[0] + ":" + words[1]);
            }
        }
        return Map.copyOf(units);
    }
}
