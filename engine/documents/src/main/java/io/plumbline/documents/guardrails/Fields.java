// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.guardrails;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.measure.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An object of a document, read strictly: what is missing, of another kind, or not known is said with its place.
 *
 * @param node  the object
 * @param place where it is, such as {@code topicPolicyConfig.topicsConfig[0]}; empty at the top
 */
record Fields(JsonNode node, String place) {
    private static final String UNREADABLE = "the guardrail cannot be read: ";
    /** What is longer is no misspelt name and may be a text that should not be repeated. */
    private static final int LONGEST_NAME = 60;

    Fields {
        if (!node.isObject()) {
            throw wrong(place, "must be an object");
        }
    }

    /** Refuses members that are not among {@code known}. */
    Fields only(String... known) {
        node.fieldNames().forEachRemaining(name -> {
            if (!Arrays.asList(known).contains(name)) {
                throw wrong(at(name), "is not known; known here: " + String.join(", ", known));
            }
        });
        return this;
    }

    Optional<String> text(String name) {
        return find(name).map(value -> {
            if (!value.isTextual()) {
                throw wrong(at(name), "must be text");
            }
            return value.textValue();
        });
    }

    String needText(String name) {
        return text(name).orElseThrow(() -> wrong(at(name), "is missing; give it as text"));
    }

    boolean flag(String name, boolean usual) {
        return find(name).map(value -> {
            if (!value.isBoolean()) {
                throw wrong(at(name), "must be true or false");
            }
            return value.booleanValue();
        }).orElse(usual);
    }

    Optional<Double> number(String name) {
        return find(name).map(value -> {
            if (!value.isNumber()) {
                throw wrong(at(name), "must be a number");
            }
            return value.doubleValue();
        });
    }

    double needNumber(String name) {
        return number(name).orElseThrow(() -> wrong(at(name), "is missing; give it as a number"));
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(word -> of(at(name), word, type));
    }

    <E extends Enum<E>> E needChoice(String name, Class<E> type) {
        return of(at(name), needText(name), type);
    }

    <E extends Enum<E>> E needChoice(String name, Collection<E> allowed) {
        return of(at(name), needText(name), allowed);
    }

    /** Refuses another value than {@code word}, the only one there is. */
    Fields allows(String name, String word) {
        text(name).filter(given -> !given.equals(word)).ifPresent(given -> {
            throw mistaken(at(name), given, List.of(word));
        });
        return this;
    }

    Optional<Fields> object(String name) {
        return find(name).map(value -> new Fields(value, at(name)));
    }

    List<Fields> objects(String name) {
        List<Fields> items = new ArrayList<>();
        for (JsonNode item : list(name)) {
            items.add(new Fields(item, at(name) + "[" + items.size() + "]"));
        }
        return items;
    }

    List<String> texts(String name) {
        List<String> items = new ArrayList<>();
        for (JsonNode item : list(name)) {
            if (!item.isTextual()) {
                throw wrong(at(name) + "[" + items.size() + "]", "must be text");
            }
            items.add(item.textValue());
        }
        return items;
    }

    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(word -> of(at(name), word, type)).toList();
    }

    private Iterable<JsonNode> list(String name) {
        Optional<JsonNode> value = find(name);
        value.filter(each -> !each.isArray()).ifPresent(each -> {
            throw wrong(at(name), "must be a list");
        });
        return value.<Iterable<JsonNode>>map(each -> each).orElse(List.of());
    }

    private Optional<JsonNode> find(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    private static <E extends Enum<E>> E of(String place, String word, Class<E> type) {
        return of(place, word, Arrays.asList(type.getEnumConstants()));
    }

    private static <E extends Enum<E>> E of(String place, String word, Collection<E> allowed) {
        return allowed.stream().filter(each -> each.name().equals(word)).findFirst()
                .orElseThrow(() -> mistaken(place, word, allowed.stream().map(Enum::name).toList()));
    }

    private static PlumblineException mistaken(String place, String word, List<String> allowed) {
        String given = word.length() <= LONGEST_NAME ? "'" + word + "'" : "something longer";
        return new PlumblineException(Category.INVALID_DOCUMENT, UNREADABLE + place + " must be "
                + (allowed.size() == 1 ? "" : "one of ") + String.join(", ", allowed) + ", but is " + given + "."
                + Suggestions.hint(word, allowed));
    }

    static PlumblineException wrong(String place, String sentence) {
        return new PlumblineException(Category.INVALID_DOCUMENT,
                UNREADABLE + (place.isEmpty() ? "it" : place) + " " + sentence + ".");
    }
}
