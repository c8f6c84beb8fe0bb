// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;

/** SDK shapes into JSON trees. What was not set is left out; null values of a map or list stay null. */
final class JsonWriter {
    private JsonWriter() {}

    /** Returns the members of {@code shape} that {@code chosen} picks. Members below are all written. */
    static ObjectNode tree(SdkPojo shape, Predicate<Member> chosen) {
        ObjectNode tree = JsonText.NODES.objectNode();
        for (Member member : Member.of(shape)) {
            Object value = chosen.test(member) ? member.get(shape) : null;
            if (value != null) {
                tree.set(member.name(), value(member, value));
            }
        }
        return tree;
    }

    /** Returns {@code value} of {@code member} as a tree. */
    static JsonNode value(Member member, Object value) {
        return switch (value) {
            case SdkPojo shape -> tree(shape, each -> true);
            case List<?> list -> list(member.element(), list);
            case Map<?, ?> map -> map(member.element(), map);
            case Document document -> Documents.tree(document);
            default -> JsonScalars.write(member, value);
        };
    }

    private static JsonNode list(Member element, List<?> values) {
        ArrayNode list = JsonText.NODES.arrayNode(values.size());
        for (Object each : values) {
            list.add(each == null ? JsonText.NODES.nullNode() : value(element, each));
        }
        return list;
    }

    private static JsonNode map(Member element, Map<?, ?> values) {
        ObjectNode map = JsonText.NODES.objectNode();
        values.forEach(
                (key, each) -> map.set((String) key, each == null ? JsonText.NODES.nullNode() : value(element, each)));
        return map;
    }
}
