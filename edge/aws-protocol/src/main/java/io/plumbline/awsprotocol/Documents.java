// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.document.Document;

/** Documents, the members without a schema, to JSON trees and back. Nulls survive. */
final class Documents {
    private Documents() {}

    static Document of(JsonNode tree, Trail trail) {
        return switch (tree.getNodeType()) {
            case STRING -> Document.fromString(tree.textValue());
            case BOOLEAN -> Document.fromBoolean(tree.booleanValue());
            case NUMBER -> Document.fromNumber((BigDecimal) Numbers.of(Kind.DECIMAL, tree.decimalValue(), trail));
            case ARRAY -> Document
                    .fromList(StreamSupport.stream(tree.spliterator(), false).map(each -> of(each, trail)).toList());
            case OBJECT -> object(tree, trail);
            case NULL, MISSING, BINARY, POJO -> Document.fromNull();
        };
    }

    static JsonNode tree(Document document) {
        if (document.isString()) {
            return JsonText.NODES.textNode(document.asString());
        }
        if (document.isBoolean()) {
            return JsonText.NODES.booleanNode(document.asBoolean());
        }
        if (document.isNumber()) {
            return DecimalNode.valueOf(document.asNumber().bigDecimalValue());
        }
        if (document.isList()) {
            ArrayNode list = JsonText.NODES.arrayNode();
            document.asList().forEach(each -> list.add(tree(each)));
            return list;
        }
        if (document.isMap()) {
            ObjectNode map = JsonText.NODES.objectNode();
            document.asMap().forEach((name, value) -> map.set(name, tree(value)));
            return map;
        }
        return JsonText.NODES.nullNode();
    }

    private static Document object(JsonNode tree, Trail trail) {
        Map<String, Document> members = LinkedHashMap.newLinkedHashMap(tree.size());
        tree.properties().forEach(entry -> members.put(entry.getKey(), of(entry.getValue(), trail)));
        return Document.fromMap(members);
    }
}
