// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The order of IAM done the slow and plain way, from JSON at every question and by the words of the documentation.
 *
 * @param user            the ARN of the user who asks
 * @param account         its account
 * @param resourceAccount the account of the resource
 * @param action          the action
 * @param resource        the resource
 * @param context         condition keys and values
 */
record ReferenceEvaluator(String user, String account, String resourceAccount, String action, String resource,
        Map<String, List<String>> context) {

    /** Returns {@code allowed}, {@code explicitDeny} or {@code implicitDeny}. */
    String decide(Map<String, List<JsonNode>> policies) {
        boolean denied = policies.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                .anyMatch(policy -> says(policy, "Deny", entry.getKey().equals("resource"), name -> true)));
        if (denied) {
            return "explicitDeny";
        }
        boolean own = account.equals(resourceAccount);
        if (!policies.getOrDefault("organisation", List.of()).isEmpty()
                && !anyAllows(policies.getOrDefault("organisation", List.of()))) {
            return "implicitDeny";
        }
        boolean direct = resourceAllows(policies, name -> name.equals(user));
        boolean everybody = resourceAllows(policies, name -> name.equals("*"));
        boolean byAccount = resourceAllows(policies, name -> name.contains(account) && !name.contains(":user/"));
        if (own && direct) {
            return "allowed";
        }
        if (!own && !direct && !everybody && !byAccount) {
            return "implicitDeny";
        }
        boolean limits = policies.getOrDefault("boundary", List.of()).stream().allMatch(policy -> allows(policy))
                && policies.getOrDefault("session", List.of()).stream().allMatch(policy -> allows(policy));
        return limits && (anyAllows(policies.getOrDefault("identity", List.of())) || (own && everybody))
                ? "allowed"
                : "implicitDeny";
    }

    private boolean resourceAllows(Map<String, List<JsonNode>> policies, Predicate<String> name) {
        return policies.getOrDefault("resource", List.of()).stream()
                .anyMatch(policy -> says(policy, "Allow", true, name));
    }

    private boolean anyAllows(List<JsonNode> policies) {
        return policies.stream().anyMatch(this::allows);
    }

    private boolean allows(JsonNode policy) {
        return says(policy, "Allow", false, name -> true);
    }

    private boolean says(JsonNode policy, String effect, boolean ofResource, Predicate<String> name) {
        ReferenceCondition conditions = new ReferenceCondition(
                policy.path("Version").asText().equals("2012-10-17"), context);
        for (JsonNode statement : policy.get("Statement")) {
            if (statement.get("Effect").asText().equals(effect) && (!ofResource || names(statement, name))
                    && action(statement) && resource(statement, conditions) && holds(statement, conditions)) {
                return true;
            }
        }
        return false;
    }

    private boolean names(JsonNode statement, Predicate<String> name) {
        JsonNode principal = statement.get("Principal");
        List<String> named = principal.isTextual() ? List.of(principal.asText()) : texts(principal.get("AWS"));
        return named.stream().filter(one -> one.equals("*") || one.equals(user) || one.equals(account)
                || one.equals("arn:aws:iam::" + account + ":root")).anyMatch(name);
    }

    private boolean action(JsonNode statement) {
        ReferenceCondition plain = new ReferenceCondition(false, Map.of());
        JsonNode written = statement.has("Action") ? statement.get("Action") : statement.get("NotAction");
        return statement.has("Action") == texts(written).stream().anyMatch(pattern -> plain
                .like(action.toLowerCase(Locale.ROOT), pattern.toLowerCase(Locale.ROOT)));
    }

    private boolean resource(JsonNode statement, ReferenceCondition conditions) {
        JsonNode written = statement.has("Resource") ? statement.get("Resource") : statement.get("NotResource");
        return statement.has("Resource") == texts(written).stream()
                .anyMatch(pattern -> conditions.like(resource, pattern));
    }

    private static boolean holds(JsonNode statement, ReferenceCondition conditions) {
        return statement.path("Condition").properties().stream().allMatch(operator -> operator.getValue().properties()
                .stream().allMatch(key -> conditions.holds(operator.getKey(), key.getKey(), key.getValue())));
    }

    static List<String> texts(JsonNode written) {
        List<String> texts = new ArrayList<>();
        if (written.isArray()) {
            written.forEach(item -> texts.add(item.asText()));
        } else {
            texts.add(written.asText());
        }
        return texts;
    }
}
