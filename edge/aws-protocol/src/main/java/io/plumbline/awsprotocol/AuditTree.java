// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Shapes as audit events show them: nothing secret, nothing long, names beginning in lower case. */
final class AuditTree {
    private static final String HIDDEN = "HIDDEN_DUE_TO_SECURITY_REASONS";
    private static final int LONGEST = 1000;

    /** Secrets that no description calls sensitive. */
    private static final Set<String> ALWAYS_HIDDEN = Set.of("SessionToken", "SecretAccessKey", "Password",
            "OldPassword",
            "NewPassword", "TokenCode", "AuthenticationCode1", "AuthenticationCode2", "WebIdentityToken",
            "SAMLAssertion",
            "TradeInToken", "PrivateKey", "ServicePassword", "ClientSecret", "AuthorizedUrl");

    private final ConstraintTable table;

    private AuditTree(ConstraintTable table) {
        this.table = table;
    }

    /** Returns {@code shape}, a request or response of an operation, or a shape below one if {@code rule} is its own; of its members those that {@code shown} picks. */
    static JsonNode of(SdkPojo shape, ConstraintTable table, Optional<Rule> rule, Predicate<Member> shown) {
        return new AuditTree(table).structure(shape, rule, shown);
    }

    private JsonNode structure(SdkPojo shape, Optional<Rule> rule, Predicate<Member> shown) {
        ObjectNode tree = JsonText.NODES.objectNode();
        for (Member member : Member.of(shape)) {
            Object value = member.get(shape);
            if (value != null) {
                Rule.Slot slot = rule.orElse(null) instanceof Rule.Structure structure
                        ? structure.members().getOrDefault(member.memberName(), Rule.Slot.FREE)
                        : Rule.Slot.FREE;
                boolean hidden = !shown.test(member) || ALWAYS_HIDDEN.contains(member.memberName())
                        || value instanceof SdkBytes;
                tree.set(Trail.decapitalized(member.memberName()),
                        hidden ? JsonText.NODES.textNode(HIDDEN) : value(member, value, table.rule(slot.rule())));
            }
        }
        return tree;
    }

    private JsonNode value(Member member, Object value, Optional<Rule> rule) {
        if (rule.isPresent() && rule.get().sensitive()) {
            return JsonText.NODES.textNode(HIDDEN);
        }
        return switch (value) {
            case SdkPojo shape -> structure(shape, rule, each -> true);
            case List<?> list -> list(member.element(), list, rule);
            case Map<?, ?> map -> map(member.element(), map, rule);
            case String text -> JsonText.NODES.textNode(cut(text));
            default -> member.kind() == Kind.TIMESTAMP
                    ? JsonText.NODES.textNode(TextScalars.write(member, value, TimeFormat.ISO_8601))
                    : JsonWriter.value(member, value);
        };
    }

    private JsonNode list(Member element, List<?> values, Optional<Rule> rule) {
        Optional<Rule> each = rule.orElse(null) instanceof Rule.Sequence list
                ? table.rule(list.element())
                : Optional.empty();
        ArrayNode tree = JsonText.NODES.arrayNode();
        values.forEach(value -> tree.add(value(element, value, each)));
        return tree;
    }

    private JsonNode map(Member element, Map<?, ?> values, Optional<Rule> rule) {
        Optional<Rule> each = rule.orElse(null) instanceof Rule.Entries map
                ? table.rule(map.value())
                : Optional.empty();
        ObjectNode tree = JsonText.NODES.objectNode();
        values.forEach((key, value) -> tree.set(cut((String) key), value(element, value, each)));
        return tree;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST / 2)) + "... (" + text.length() + " characters)";
    }
}
