// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The content of a card as a form that follows the schema, and back. What a person did not touch stays as it was, also
 * members that the schema does not know.
 */
public final class CardForm {
    private static final int LONGEST_LINE = 300;

    private final JsonNode schema = CardJson.resource("model-card.schema.json");

    /** Returns every section of the schema with what {@code content} says. */
    public List<CardSection> sections(String content) {
        JsonNode card = CardJson.content(content);
        List<CardSection> sections = new ArrayList<>();
        schema.path("properties").fields().forEachRemaining(member -> {
            List<CardField> fields = new ArrayList<>();
            collect(member.getKey(), member.getValue(), "", card.path(member.getKey()), fields);
            sections.add(new CardSection(member.getKey(), title(member.getValue()), fields));
        });
        return List.copyOf(sections);
    }

    /**
     * Returns {@code content} with what was written into fields; a blank field takes the member away.
     *
     * @param written by path; fields that are absent stay as they are
     * @throws PlumblineException INVALID_DOCUMENT when a field cannot be read as its kind. Whether the whole follows the
     *                            schema is for {@link CardDocuments} to say.
     */
    public String apply(String content, Map<String, String> written) {
        ObjectNode card = (ObjectNode) CardJson.content(content);
        for (CardSection section : sections(content)) {
            for (CardField field : section.fields()) {
                String text = written.getOrDefault(field.path(), field.value()).replace("\r\n", "\n");
                if (!text.equals(field.value())) {
                    put(card, field, text);
                }
            }
        }
        return CardJson.text(card);
    }

    private void collect(String path, JsonNode rule, String above, JsonNode value, List<CardField> fields) {
        boolean isGroup = rule.has("properties");
        String label = above.isEmpty() ? title(rule) : above + ": " + title(rule);
        if (!isGroup) {
            CardField.Kind kind = kind(rule);
            fields.add(new CardField(path, label, rule.path("description").asText(), kind,
                    rule.path("maxLength").asInt(0),
                    StreamSupport.stream(rule.path("enum").spliterator(), false).map(JsonNode::asText).toList(),
                    FieldText.write(kind, value)));
            return;
        }
        String within = path.contains(".") ? label : "";
        rule.path("properties").fields().forEachRemaining(member -> collect(path + "." + member.getKey(),
                member.getValue(), within, value.path(member.getKey()), fields));
    }

    private CardField.Kind kind(JsonNode rule) {
        return switch (rule.path("type").asText()) {
            case "string" -> rule.has("enum")
                    ? CardField.Kind.CHOICE
                    : rule.path("maxLength").asInt(LONGEST_LINE) > LONGEST_LINE
                            ? CardField.Kind.PROSE
                            : CardField.Kind.LINE;
            case "number" -> CardField.Kind.NUMBER;
            case "object" -> CardField.Kind.PAIRS;
            default -> rule.at("/items/type").asText().equals("string") ? CardField.Kind.ITEMS : CardField.Kind.JSON;
        };
    }

    private static String title(JsonNode rule) {
        return rule.path("title").asText();
    }

    private static void put(ObjectNode card, CardField field, String text) {
        String[] names = field.path().split("\\.");
        List<ObjectNode> way = new ArrayList<>(List.of(card));
        for (int index = 0; index < names.length - 1; index++) {
            JsonNode next = way.getLast().path(names[index]);
            way.add(next instanceof ObjectNode object ? object : way.getLast().putObject(names[index]));
        }
        if (!text.isBlank()) {
            way.getLast().set(names[names.length - 1], FieldText.read(field, text));
            return;
        }
        way.getLast().remove(names[names.length - 1]);
        for (int index = names.length - 2; index >= 0 && way.get(index + 1).isEmpty(); index--) {
            way.get(index).remove(names[index]);
        }
    }
}
