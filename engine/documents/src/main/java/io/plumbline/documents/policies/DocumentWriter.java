// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.plumbline.security.policy.Condition;
import io.plumbline.security.policy.Patterns;
import io.plumbline.security.policy.PolicyDocument;
import io.plumbline.security.policy.PrincipalPattern;
import io.plumbline.security.policy.PrincipalPattern.Kind;
import io.plumbline.security.policy.PrincipalPattern.Named;
import io.plumbline.security.policy.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes documents. */
final class DocumentWriter {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private DocumentWriter() {}

    static String write(PolicyDocument document) {
        ObjectNode root = NODES.objectNode().put("Version", document.version());
        document.id().ifPresent(id -> root.put("Id", id));
        var statements = root.putArray("Statement");
        document.statements().forEach(statement -> statements.add(statement(statement)));
        return root.toString();
    }

    private static ObjectNode statement(Statement statement) {
        ObjectNode node = NODES.objectNode();
        statement.sid().ifPresent(sid -> node.put("Sid", sid));
        node.put("Effect", statement.effect().written());
        statement.principal().ifPresent(
                pattern -> node.set(pattern.negated() ? "NotPrincipal" : "Principal", principal(pattern)));
        patterns(node, "Action", statement.action());
        statement.resource().ifPresent(patterns -> patterns(node, "Resource", patterns));
        if (!statement.conditions().isEmpty()) {
            ObjectNode conditions = node.putObject("Condition");
            statement.conditions().forEach(condition -> condition(conditions, condition));
        }
        return node;
    }

    private static void patterns(ObjectNode node, String name, Patterns patterns) {
        node.set((patterns.negated() ? "Not" : "") + name, values(patterns.values()));
    }

    private static void condition(ObjectNode conditions, Condition condition) {
        String operator = condition.operator().written();
        ObjectNode keys = conditions.get(operator) instanceof ObjectNode known
                ? known
                : conditions.putObject(operator);
        if (keys.replace(condition.key(), values(condition.values())) != null) {
            throw new IllegalArgumentException("two conditions " + operator + " on " + condition.key()
                    + " cannot be written side by side");
        }
    }

    private static JsonNode principal(PrincipalPattern pattern) {
        Map<Kind, List<String>> byKind = pattern.named().stream().collect(Collectors.groupingBy(Named::kind,
                LinkedHashMap::new, Collectors.mapping(Named::value, Collectors.toList())));
        if (byKind.containsKey(Kind.EVERYONE)) {
            return TextNode.valueOf("*");
        }
        ObjectNode node = NODES.objectNode();
        byKind.forEach((kind, values) -> node.set(kind.written(), values(values)));
        return node;
    }

    private static JsonNode values(List<String> values) {
        if (values.size() == 1) {
            return TextNode.valueOf(values.get(0));
        }
        var list = NODES.arrayNode();
        values.forEach(list::add);
        return list;
    }
}
