// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The kinds of JSON values, and how sentences call them. */
enum Kind {
    OBJECT("object", "an object"), ARRAY("array", "a list"), STRING("string", "text"), NUMBER("number",
            "a number"), BOOLEAN("boolean", "true or false");

    private static final int LONGEST = 60;

    private final String word;
    private final String said;

    Kind(String word, String said) {
        this.word = word;
        this.said = said;
    }

    /** Returns the kinds that {@code rule} allows; none when it allows all. */
    static List<Kind> allowed(JsonNode rule) {
        List<String> words = new ArrayList<>();
        JsonNode type = rule.path("type");
        if (type.isTextual()) {
            words.add(type.textValue());
        }
        type.forEach(each -> words.add(each.asText()));
        return Arrays.stream(values()).filter(kind -> words.contains(kind.word)).toList();
    }

    static String words(JsonNode rule) {
        List<Kind> kinds = allowed(rule);
        return kinds.isEmpty() ? "a value" : kinds.stream().map(kind -> kind.said).collect(Collectors.joining(" or "));
    }

    boolean fits(JsonNode value) {
        return switch (this) {
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case STRING -> value.isTextual();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
        };
    }

    /** Returns {@code value} as a message shows it; what is inside lists and objects is not shown. */
    static String shown(JsonNode value) {
        if (value.isTextual()) {
            return quoted(value.textValue());
        }
        return switch (value.getNodeType()) {
            case NUMBER -> "the number " + shortened(value.asText());
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case MISSING -> "missing";
            default -> value.asText();
        };
    }

    static String quoted(String text) {
        return "'" + shortened(text) + "'";
    }

    static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }
}
