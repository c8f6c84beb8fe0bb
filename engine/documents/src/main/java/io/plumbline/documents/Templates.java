// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Request templates, which may be written as text or as a JSON object. */
final class Templates {
    private Templates() {}

    /** Returns the template as text. */
    static String text(Node node) {
        if (node instanceof Node.Text(String text, _)) {
            return text;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ((Node.Mapping) node).entries().forEach((name, entry) -> object.put(name, Reading.text(entry.value())));
        return object.toString();
    }
}
