// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The texts inside a JSON tree. */
final class Leaves {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Leaves() {}

    /** Returns {@code tree} with every text replaced by what {@code change} makes of it. */
    static JsonNode map(JsonNode tree, UnaryOperator<String> change) {
        return map(tree, key -> true, true, change);
    }

    /** Returns {@code tree} with the texts under the keys that {@code chosen} picks replaced, also those in lists there. */
    static JsonNode map(JsonNode tree, Predicate<String> chosen, UnaryOperator<String> change) {
        return map(tree, chosen, false, change);
    }

    private static JsonNode map(JsonNode tree, Predicate<String> chosen, boolean here, UnaryOperator<String> change) {
        if (tree.isTextual()) {
            return here && !tree.textValue().isEmpty() ? NODES.textNode(change.apply(tree.textValue())) : tree;
        }
        if (tree.isArray()) {
            ArrayNode list = NODES.arrayNode(tree.size());
            tree.forEach(each -> list.add(map(each, chosen, here, change)));
            return list;
        }
        if (tree.isObject()) {
            ObjectNode object = NODES.objectNode();
            tree.properties().forEach(entry -> object.set(entry.getKey(),
                    map(entry.getValue(), chosen, chosen.test(entry.getKey()), change)));
            return object;
        }
        return tree;
    }
}
