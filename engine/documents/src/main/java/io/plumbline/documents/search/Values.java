// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Compares what documents hold. */
final class Values {
    private Values() {}

    /** Compares by number where both are numbers, by text otherwise. */
    static int compare(JsonNode node, String with) {
        if (node.isNumber()) {
            Optional<BigDecimal> number = number(with);
            if (number.isPresent()) {
                return node.decimalValue().compareTo(number.get());
            }
        }
        return node.asText().compareTo(node.isBoolean() ? with.toLowerCase(Locale.ROOT) : with);
    }

    static Optional<BigDecimal> number(String text) {
        try {
            return text.length() > 40 ? Optional.empty() : Optional.of(new BigDecimal(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
