// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Finds properties in documents: members after dots, any element of a list, tags by key. */
final class PropertyPath {
    private PropertyPath() {}

    static boolean isTime(String name) {
        return name.endsWith("Time");
    }

    /** Returns what {@code name} stands for; for a model of the dashboard its own properties go by short names too. */
    static List<JsonNode> values(JsonNode document, String name) {
        List<JsonNode> found = new ArrayList<>();
        collect(document, name, found);
        if (found.isEmpty() && document.path("Model").isObject()) {
            collect(document.path("Model"), name, found);
        }
        return found;
    }

    private static void collect(JsonNode node, String name, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(element -> collect(element, name, found));
            return;
        }
        if (name.startsWith("Tags.") && node.path("Tags").isArray()) {
            String key = name.substring("Tags.".length());
            node.path("Tags").forEach(tag -> {
                if (tag.path("Key").asText().equals(key)) {
                    found.add(tag.path("Value"));
                }
            });
            return;
        }
        if (node.has(name)) {
            leaves(node.get(name), found);
            return;
        }
        // A key may hold dots itself, so every dot may be the one that ends a member's name.
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            JsonNode inner = node.path(name.substring(0, dot));
            if (!inner.isMissingNode()) {
                collect(inner, name.substring(dot + 1), found);
            }
        }
    }

    private static void leaves(JsonNode node, List<JsonNode> found) {
        if (node.isArray()) {
            node.forEach(element -> leaves(element, found));
        } else if (!node.isNull()) {
            found.add(node);
        }
    }
}
