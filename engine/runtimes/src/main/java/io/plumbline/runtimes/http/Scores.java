// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns what was found for a record into numbers. */
final class Scores {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

    private Scores() {}

    /**
     * Returns the numbers in {@code found}: a number or a list of numbers; texts count as numbers when {@code fromText}.
     *
     * @param row "row 3 of the 500 asked"
     * @throws PlumblineException INVALID_DATA when there is something else than finite numbers
     */
    static double[] of(JsonNode found, boolean fromText, String row) {
        if (!found.isArray()) {
            return new double[]{number(found, fromText, row)};
        }
        if (found.isEmpty()) {
            throw refused("an empty list", row);
        }
        double[] numbers = new double[found.size()];
        for (int output = 0; output < numbers.length; output++) {
            numbers[output] = number(found.get(output), fromText, row);
        }
        return numbers;
    }

    /** Whether {@code found} is a number or a list of numbers. */
    static boolean areIn(JsonNode found, boolean fromText) {
        if (found.isArray()) {
            return !found.isEmpty()
                    && found.valueStream().allMatch(entry -> !entry.isArray() && areIn(entry, fromText));
        }
        return found.isNumber() || fromText && found.isTextual() && NUMBER.matcher(found.textValue().strip()).matches();
    }

    private static double number(JsonNode found, boolean fromText, String row) {
        if (found.isNumber()) {
            return finite(found.doubleValue(), row);
        }
        if (fromText && found.isTextual()) {
            return parsed(found.textValue().strip(), row);
        }
        throw refused(switch (found.getNodeType()) {
            case NULL, MISSING -> "null";
            case OBJECT -> "an object (say where the scores are with predictor.probability)";
            case ARRAY -> "a list within a list";
            case STRING -> "a text";
            case BOOLEAN -> "true or false";
            case BINARY, NUMBER, POJO -> "something";
        }, row);
    }

    private static double parsed(String text, String row) {
        if (NUMBER.matcher(text).matches()) {
            return finite(Double.parseDouble(text), row);
        }
        throw refused(switch (text.toLowerCase(Locale.ROOT)) {
            case "" -> "nothing";
            case "nan", "-nan" -> "NaN";
            case "null", "none", "na" -> "null";
            case "inf", "-inf", "+inf", "infinity", "-infinity", "+infinity" -> "an infinite number";
            default -> "a text";
        }, row);
    }

    private static double finite(double number, String row) {
        if (Double.isFinite(number)) {
            return number;
        }
        throw refused(Double.isNaN(number) ? "NaN" : "an infinite number", row);
    }

    private static PlumblineException refused(String what, String row) {
        return new PlumblineException(INVALID_DATA,
                "The endpoint answers %s with %s where a number belongs. Check the model with that row, and predictor.probability."
                        .formatted(row, what));
    }
}
