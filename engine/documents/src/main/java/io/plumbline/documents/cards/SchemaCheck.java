// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Holds a document against the schema and says of everything that differs where it is, what it is, what is allowed. */
final class SchemaCheck {
    private final JsonNode schema;
    private final List<String> problems = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    SchemaCheck(JsonNode schema) {
        this.schema = schema;
    }

    CardCheck of(JsonNode document) {
        check(schema, document, "", problems);
        return new CardCheck(problems, warnings);
    }

    private void check(JsonNode rule, JsonNode value, String path, List<String> into) {
        if (rule.has("$ref")) {
            check(schema.at(rule.get("$ref").asText().substring(1)), value, path, into);
            return;
        }
        if (rule.has("oneOf")) {
            alternative(rule.get("oneOf"), value, path, into);
            return;
        }
        List<String> found = rule.path("x-lenient").asBoolean() ? warnings : into;
        if (!Kind.allowed(rule).isEmpty() && Kind.allowed(rule).stream().noneMatch(kind -> kind.fits(value))) {
            found.add(at(path) + " must be " + Kind.words(rule) + ", but is " + Kind.shown(value) + ".");
            return;
        }
        if (value.isTextual()) {
            text(rule, value.textValue(), path, found);
        } else if (value.isNumber() && rule.has("minimum")
                && value.doubleValue() < rule.get("minimum").doubleValue()) {
            found.add(at(path) + " must be at least " + rule.get("minimum").asText() + ", but is " + Kind.shown(value)
                    + ".");
        } else if (value.isArray()) {
            list(rule, value, path, found);
        } else if (value.isObject()) {
            members(rule, value, path, found);
        }
    }

    /** The metrics of a card are told apart by their type, which makes better sentences than trying each. */
    private void alternative(JsonNode alternatives, JsonNode value, String path, List<String> into) {
        List<String> types = new ArrayList<>();
        for (JsonNode alternative : alternatives) {
            JsonNode rule = schema.at(alternative.get("$ref").asText().substring(1));
            for (JsonNode type : rule.at("/properties/type/enum")) {
                if (type.equals(value.path("type"))) {
                    check(rule, value, path, into);
                    return;
                }
                types.add(type.asText());
            }
        }
        into.add(inside(path, "type") + " must be one of " + String.join(", ", types) + ", but is "
                + Kind.shown(value.path("type")) + "." + hint(value.path("type").asText(), types));
    }

    private static void text(JsonNode rule, String value, String path, List<String> into) {
        int length = value.codePointCount(0, value.length());
        if (rule.has("enum")) {
            List<String> allowed = StreamSupport.stream(rule.get("enum").spliterator(), false).map(JsonNode::asText)
                    .toList();
            if (!allowed.contains(value)) {
                into.add(at(path) + " must be one of " + String.join(", ", allowed) + ", but is "
                        + Kind.quoted(value) + "." + hint(value, allowed));
            }
        } else if (length > rule.path("maxLength").asInt(Integer.MAX_VALUE)) {
            into.add("%s may have %,d characters at most, but has %,d; shorten it.".formatted(at(path),
                    rule.get("maxLength").asInt(), length));
        } else if (length < rule.path("minLength").asInt(0)) {
            into.add(at(path) + " must not be empty; write 1 to " + rule.path("maxLength").asText()
                    + " characters, or leave out what it names.");
        }
    }

    private void list(JsonNode rule, JsonNode value, String path, List<String> into) {
        size(value.size(), rule.path("minItems").asInt(0), rule.path("maxItems").asInt(Integer.MAX_VALUE), path, into);
        size(value.size(), 0, rule.path("x-advised-max-items").asInt(Integer.MAX_VALUE), path, warnings);
        for (int index = 0; index < value.size(); index++) {
            check(rule.path("items"), value.get(index), path + "[" + index + "]", into);
        }
    }

    private static void size(int size, int least, int most, String path, List<String> into) {
        if (size < least) {
            into.add(at(path) + " must have " + least + (least == 1 ? " item" : " items")
                    + " at least, but has " + size + ".");
        } else if (size > most) {
            into.add("%s may have %,d items at most, but has %,d.".formatted(at(path), most, size));
        }
    }

    private void members(JsonNode rule, JsonNode value, String path, List<String> into) {
        for (JsonNode name : rule.path("required")) {
            if (!value.has(name.asText())) {
                into.add(inside(path, name.asText()) + " is missing; it must be "
                        + Kind.words(rule.at("/properties/" + name.asText())) + ".");
            }
        }
        for (Iterator<Map.Entry<String, JsonNode>> members = value.fields(); members.hasNext();) {
            Map.Entry<String, JsonNode> member = members.next();
            JsonNode known = rule.path("properties").path(member.getKey());
            JsonNode others = rule.path("additionalProperties");
            if (!known.isMissingNode()) {
                check(known, member.getValue(), inside(path, member.getKey()), into);
            } else if (others.isObject()) {
                check(others, member.getValue(), inside(path, member.getKey()), into);
            } else if (others.isBoolean() && !others.booleanValue()) {
                into.add(unknown(rule, member.getKey(), path));
            }
        }
    }

    private static String unknown(JsonNode rule, String name, String path) {
        List<String> known = new ArrayList<>();
        rule.path("properties").fieldNames().forEachRemaining(known::add);
        return inside(path, Kind.shortened(name)) + " is not a member of " + (path.isEmpty() ? "a model card" : path)
                + ", which has " + String.join(", ", known) + "." + hint(name, known);
    }

    private static String hint(String given, List<String> known) {
        return given.isEmpty() ? "" : Suggestions.hint(given, known);
    }

    private static String at(String path) {
        return path.isEmpty() ? "the content of the model card" : path;
    }

    private static String inside(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
