// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One filter: a property, how it compares, and with what.
 *
 * @param name     of the property, members of objects after dots; {@code Tags.KEY} is the value of a tag
 * @param operator how it compares
 * @param value    with what; empty text where the operator needs none
 */
public record Condition(String name, Operator operator, String value) {
    public Condition {
        if (operator.takesValue() && value.isEmpty() && operator != Operator.EQUALS
                && operator != Operator.NOT_EQUALS) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the filter of '" + name + "' needs a Value for "
                    + "its operator");
        }
    }

    boolean holds(List<JsonNode> found) {
        return switch (operator) {
            case EXISTS -> !found.isEmpty();
            case NOT_EXISTS -> found.isEmpty();
            case EQUALS -> found.stream().anyMatch(node -> compare(node, value) == 0);
            case NOT_EQUALS -> found.stream().noneMatch(node -> compare(node, value) == 0);
            case GREATER_THAN -> found.stream().anyMatch(node -> compare(node, value) > 0);
            case GREATER_THAN_OR_EQUAL_TO -> found.stream().anyMatch(node -> compare(node, value) >= 0);
            case LESS_THAN -> found.stream().anyMatch(node -> compare(node, value) < 0);
            case LESS_THAN_OR_EQUAL_TO -> found.stream().anyMatch(node -> compare(node, value) <= 0);
            case CONTAINS -> found.stream().anyMatch(this::contains);
            case IN -> Arrays.stream(value.split(",")).map(String::strip)
                    .anyMatch(one -> found.stream().anyMatch(node -> compare(node, one) == 0));
        };
    }

    private boolean contains(JsonNode node) {
        return node.asText().toLowerCase(Locale.ROOT).contains(value.toLowerCase(Locale.ROOT));
    }

    private int compare(JsonNode node, String with) {
        return PropertyPath.isTime(name) && node.isNumber()
                ? Moments.instant(node).compareTo(Moments.parse(name, with))
                : Values.compare(node, with);
    }
}
