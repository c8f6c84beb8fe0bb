// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;

/** JSON trees into SDK shapes: members by their exact names, unknown ones ignored, wrong kinds refused, null as absent. */
final class JsonReader {
    private JsonReader() {}

    /** Fills the members of {@code builder} that travel in the body. */
    static void fill(SdkPojo builder, JsonNode tree, Trail trail) {
        fill(builder, tree, trail, member -> member.place() == Place.BODY);
    }

    /** Fills every member of {@code builder}, wherever it travels. */
    static void fillAll(SdkPojo builder, JsonNode tree, Trail trail) {
        fill(builder, tree, trail, member -> true);
    }

    private static void fill(SdkPojo builder, JsonNode tree, Trail trail, Predicate<Member> chosen) {
        if (!tree.isObject()) {
            throw trail.wrongKind(tree, "a structure");
        }
        for (Member member : Member.of(builder)) {
            JsonNode value = tree.get(member.name());
            if (chosen.test(member) && value != null && !value.isNull()) {
                member.set(builder, value(member, value, trail.at(member.name())));
            }
        }
    }

    /** Returns the value that {@code tree} gives {@code member}. */
    static Object value(Member member, JsonNode tree, Trail trail) {
        return switch (member.kind()) {
            case LIST -> list(member, tree, trail);
            case MAP -> map(member, tree, trail);
            case STRUCTURE -> {
                SdkPojo nested = member.builder();
                fillAll(nested, tree, trail);
                yield Member.built(nested);
            }
            case DOCUMENT -> Documents.of(tree, trail);
            case STRING, BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BOOLEAN, TIMESTAMP, BLOB -> JsonScalars
                    .read(member, tree, trail);
        };
    }

    private static List<Object> list(Member member, JsonNode tree, Trail trail) {
        if (!tree.isArray()) {
            throw trail.wrongKind(tree, "a list");
        }
        Member element = member.element();
        List<Object> values = new ArrayList<>(tree.size());
        for (JsonNode each : tree) {
            Trail here = trail.at(Integer.toString(values.size() + 1));
            if (each.isNull() && element.kind() != Kind.DOCUMENT) {
                throw here.wrongKind(each, "an element of a list");
            }
            values.add(value(element, each, here));
        }
        return values;
    }

    private static Map<String, Object> map(Member member, JsonNode tree, Trail trail) {
        if (!tree.isObject()) {
            throw trail.wrongKind(tree, "a map");
        }
        Member element = member.element();
        Map<String, Object> values = LinkedHashMap.newLinkedHashMap(tree.size());
        tree.properties().forEach(entry -> {
            if (!entry.getValue().isNull() || element.kind() == Kind.DOCUMENT) {
                values.put(entry.getKey(), value(element, entry.getValue(), trail.at("value")));
            }
        });
        return values;
    }
}
