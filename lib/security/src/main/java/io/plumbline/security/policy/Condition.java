// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import java.util.List;

/**
 * One condition: what the circumstances must be under {@code key}.
 *
 * @param operator how values are compared
 * @param key      the condition key as written, in any case, such as {@code aws:RequestTag/team}
 * @param values   one of them must match; with a negated operator none
 */
public record Condition(Operator operator, String key, List<String> values) {
    public Condition {
        values = List.copyOf(values);
    }

    /** Returns a condition with the operator written as {@code operator}, such as {@code StringEquals}. */
    public static Condition of(String operator, String key, String... values) {
        return new Condition(Operator.parse(operator).orElseThrow(
                () -> new IllegalArgumentException("no condition operator is called " + operator)), key,
                List.of(values));
    }
}
