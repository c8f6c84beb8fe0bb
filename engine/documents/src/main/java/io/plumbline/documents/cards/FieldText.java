// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.math.BigDecimal;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Values of the content as a person writes them, and back. */
final class FieldText {
    private FieldText() {}

    /** Returns {@code value} as it is written; empty text when it is missing. */
    static String write(CardField.Kind kind, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return switch (kind) {
            case LINE, PROSE, CHOICE, NUMBER -> value.isValueNode() ? value.asText() : CardJson.text(value);
            case ITEMS -> StreamSupport.stream(value.spliterator(), false).map(JsonNode::asText)
                    .collect(Collectors.joining("\n"));
            case PAIRS -> value.properties().stream().map(FieldText::pair).collect(Collectors.joining("\n"));
            case JSON -> CardJson.pretty(value).strip();
        };
    }

    private static String pair(Map.Entry<String, JsonNode> pair) {
        return pair.getKey() + ": " + pair.getValue().asText().replace("\n", " ");
    }

    /** Returns what {@code text} in {@code field} means. */
    static JsonNode read(CardField field, String text) {
        return switch (field.kind()) {
            case LINE, PROSE, CHOICE -> TextNode.valueOf(text.strip());
            case NUMBER -> number(field, text.strip());
            case ITEMS -> {
                ArrayNode items = CardJson.object().arrayNode();
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(items::add);
                yield items;
            }
            case PAIRS -> pairs(field, text);
            case JSON -> CardJson.read(text, field.label());
        };
    }

    private static JsonNode number(CardField field, String text) {
        try {
            return DecimalNode.valueOf(new BigDecimal(text));
        } catch (NumberFormatException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT, field.path() + " must be a number, but is "
                    + Kind.quoted(text) + ".", failure);
        }
    }

    private static ObjectNode pairs(CardField field, String text) {
        ObjectNode pairs = CardJson.object();
        text.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new PlumblineException(Category.INVALID_DOCUMENT, field.path()
                        + " must have a name, a colon and a value on each line, but one line is " + Kind.quoted(line)
                        + ".");
            }
            pairs.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return pairs;
    }
}
