// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Policies and questions drawn from few words, so that statements match about as often as not. */
final class RandomPolicies {
    static final List<String> KEYS = List.of("aws:username", "aws:PrincipalTag/team", "plumbline:a", "plumbline:b");
    static final List<String> ROLES = List.of("identity", "boundary", "session", "resource", "organisation");
    static final String USER = "arn:aws:iam::111122223333:user/ana";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ACTIONS = List.of("*", "s3:*", "s3:Get*", "S3:getobject", "s3:?etObject",
            "sagemaker:*", "s3:PutObject");
    private static final List<String> RESOURCES = List.of("*", "arn:aws:s3:::b/*", "arn:aws:s3:::b/${aws:username}/*",
            "arn:aws:s3:::?/ana/*", "arn:aws:s3:::b/${aws:PrincipalTag/team, 'ana'}/x", "arn:aws:s3:::c/*");
    private static final List<String> PRINCIPALS = List.of("*", USER, "111122223333",
            "arn:aws:iam::111122223333:root", "arn:aws:iam::444455556666:root", "arn:aws:iam::111122223333:user/bob");
    private static final List<String> OPERATORS = List.of("StringEquals", "StringNotEquals",
            "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike", "NumericEquals",
            "NumericNotEquals", "NumericLessThan", "NumericLessThanEquals", "NumericGreaterThan",
            "NumericGreaterThanEquals", "DateEquals", "DateNotEquals", "DateLessThan", "DateGreaterThanEquals", "Bool",
            "BinaryEquals", "IpAddress", "NotIpAddress", "ArnEquals", "ArnLike", "ArnNotEquals", "ArnNotLike");
    private static final List<String> WANTED = List.of("ana", "A*", "a?a", "${aws:username}", "${*}", "x${?}",
            "${aws:PrincipalTag/team, 'ana'}", "5", "5.0", "-2", "true", "2026-01-01", "2026-01-01T00:00:00Z",
            "10.0.0.0/8", "10.1.2.3", "2001:db8::/33", "QQ==", "arn:aws:iam::111122223333:user/*",
            "arn:aws:iam::*:${aws:username}/ana", "");
    private static final List<String> GIVEN = List.of("ana", "ANA", "*", "5", "7.5", "-2", "true", "FALSE",
            "2026-01-01T00:00:00Z", "2025-06-01T00:00:00+02:00", "10.1.2.3", "11.0.0.1", "2001:db8::1", "QQ==", USER,
            "", "user");

    private final Random random;

    RandomPolicies(Random random) {
        this.random = random;
    }

    /** Draws policies for every role. */
    Map<String, List<JsonNode>> policies() {
        Map<String, List<JsonNode>> drawn = new HashMap<>();
        for (String role : ROLES) {
            int count = switch (role) {
                case "identity" -> 1 + random.nextInt(3);
                case "boundary", "session" -> random.nextInt(2);
                default -> random.nextInt(3);
            };
            drawn.put(role, Stream.generate(() -> policy(role.equals("resource"))).limit(count).toList());
        }
        return drawn;
    }

    /** Draws the condition keys of a question. */
    Map<String, List<String>> context() {
        Map<String, List<String>> context = new HashMap<>();
        for (String key : KEYS) {
            if (random.nextInt(4) > 0) {
                int count = random.nextInt(5) == 0 ? random.nextInt(4) : 1;
                context.put(key, Stream.generate(() -> one(GIVEN)).limit(count).toList());
            }
        }
        return context;
    }

    <T> T one(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private JsonNode policy(boolean ofResource) {
        ObjectNode policy = NODES.objectNode().put("Version", random.nextInt(5) > 0 ? "2012-10-17" : "2008-10-17");
        ArrayNode statements = policy.putArray("Statement");
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            statements.add(statement(ofResource));
        }
        return policy;
    }

    private ObjectNode statement(boolean ofResource) {
        ObjectNode statement = NODES.objectNode().put("Effect", random.nextInt(10) == 0 ? "Deny" : "Allow");
        if (ofResource && random.nextInt(4) == 0) {
            statement.put("Principal", "*");
        } else if (ofResource) {
            statement.putObject("Principal").set("AWS", some(() -> one(PRINCIPALS)));
        }
        statement.set(random.nextInt(6) == 0 ? "NotAction" : "Action", some(() -> one(ACTIONS)));
        statement.set(random.nextInt(6) == 0 ? "NotResource" : "Resource", some(() -> one(RESOURCES)));
        if (random.nextBoolean()) {
            ObjectNode conditions = statement.putObject("Condition");
            for (int count = 1 + random.nextInt(2); count > 0; count--) {
                condition(conditions);
            }
        }
        return statement;
    }

    private void condition(ObjectNode conditions) {
        if (random.nextInt(8) == 0) {
            conditions.putObject("Null").put(one(KEYS), random.nextBoolean());
            return;
        }
        String operator = one(List.of("", "", "ForAllValues:", "ForAnyValue:")) + one(OPERATORS)
                + (random.nextInt(4) == 0 ? "IfExists" : "");
        conditions.putObject(operator).set(one(KEYS), some(() -> one(WANTED)));
    }

    private JsonNode some(Supplier<String> values) {
        ArrayNode list = NODES.arrayNode();
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            list.add(values.get());
        }
        return list.size() == 1 ? list.get(0) : list;
    }
}
