// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A value of a document and where it stands.
 *
 * @param node  the value
 * @param place the way to it, such as {@code Statement[1].Condition}; empty at the root
 * @param name  the name it stands under; empty at the root
 */
record Element(JsonNode node, String place, String name) {
    private static final int LONGEST_SHOWN = 80;

    /** Returns the failure that {@code rest} tells of this place. */
    PlumblineException wrong(String rest) {
        return new PlumblineException(Category.INVALID_DOCUMENT,
                (place.isEmpty() ? "The document" : place) + " " + rest);
    }

    /** Demands an object whose names are among {@code known}. */
    void requireNames(Set<String> known) {
        requireObject();
        for (var names = node.fieldNames(); names.hasNext();) {
            String name = names.next();
            if (!known.contains(name)) {
                throw at(name).wrong("is not an element of a policy; known here are "
                        + String.join(", ", known.stream().sorted().toList()) + "." + Suggestions.hint(name, known));
            }
        }
    }

    void requireObject() {
        if (!node.isObject()) {
            throw wrong("must be an object, but is " + kind() + ".");
        }
    }

    Optional<Element> find(String name) {
        return Optional.ofNullable(node.get(name)).map(value -> new Element(value, at(name).place(), name));
    }

    Element require(String name) {
        return find(name).orElseThrow(() -> at(name).wrong("is missing."));
    }

    /** Returns the members of an object, in their order. */
    List<Element> members() {
        requireObject();
        List<Element> members = new ArrayList<>();
        node.fieldNames().forEachRemaining(name -> members.add(require(name)));
        return members;
    }

    /** Returns the items of a list, or this itself when it is none. */
    List<Element> items() {
        if (!node.isArray()) {
            return List.of(this);
        }
        List<Element> items = new ArrayList<>();
        for (int index = 0; index < node.size(); index++) {
            items.add(new Element(node.get(index), place + "[" + index + "]", name));
        }
        return items;
    }

    String text() {
        if (!node.isTextual()) {
            throw wrong("must be a text, but is " + kind() + ".");
        }
        return node.textValue();
    }

    /** Returns a text, a number or a truth value as text. */
    String scalar() {
        if (!node.isValueNode() || node.isNull()) {
            throw wrong("must be a text, but is " + kind() + ".");
        }
        return node.asText();
    }

    /** Returns the value cut short, in quotes. */
    String shown() {
        return "'" + cut(node.asText()) + "'";
    }

    private Element at(String name) {
        return new Element(node, place.isEmpty() ? cut(name) : place + "." + cut(name), name);
    }

    private static String cut(String text) {
        String line = text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "..." : text;
        return line.replaceAll("\\p{Cntrl}", " ");
    }

    private String kind() {
        return switch (node.getNodeType()) {
            case OBJECT -> "an object";
            case ARRAY -> "a list";
            case STRING -> "a text";
            case NUMBER -> "a number";
            case BOOLEAN -> "true or false";
            case NULL, MISSING -> "null";
            case BINARY, POJO -> "something else";
        };
    }
}
