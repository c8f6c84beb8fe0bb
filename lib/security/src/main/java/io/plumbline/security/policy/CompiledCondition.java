// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

import io.plumbline.security.policy.Operator.Quantifier;
import io.plumbline.security.policy.TextTest.Syntax;
import java.util.List;
import java.util.Locale;

/**
 * A condition ready to be tested.
 *
 * @param condition as written
 * @param key       its key in lower case
 * @param tests     one for each of its values; none for Null
 */
record CompiledCondition(Condition condition, String key, List<TextTest> tests) {

    static CompiledCondition of(Condition condition, Syntax syntax) {
        Comparison comparison = condition.operator().comparison();
        Syntax own = comparison.takesVariables() ? syntax : Syntax.PLAIN;
        return new CompiledCondition(condition, condition.key().toLowerCase(Locale.ROOT),
                comparison == Comparison.NULL
                        ? List.of()
                        : condition.values().stream()
                                .map(value -> ValueTests.of(comparison.positive(), value, own)).toList());
    }

    boolean holds(Facts facts) {
        List<String> given = facts.values(key);
        Operator operator = condition.operator();
        if (operator.comparison() == Comparison.NULL) {
            return condition.values().stream().anyMatch((given.isEmpty() ? "true" : "false")::equalsIgnoreCase);
        }
        boolean negated = operator.comparison().isNegated();
        if (given.isEmpty()) {
            return operator.ifExists() || operator.quantifier() == Quantifier.FOR_ALL_VALUES
                    || (operator.quantifier() == Quantifier.SINGLE && negated);
        }
        return switch (operator.quantifier()) {
            case SINGLE -> negated != any(given, facts);
            case FOR_ALL_VALUES -> isNothing(given) || all(given, facts, negated);
            case FOR_ANY_VALUE -> !isNothing(given) && !all(given, facts, !negated);
        };
    }

    /** A set of empty texts only counts as an empty set. */
    private static boolean isNothing(List<String> given) {
        for (String value : given) {
            if (!value.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private boolean any(List<String> given, Facts facts) {
        return !all(given, facts, true);
    }

    /** Returns whether every value given matches, or with {@code negated} does not. */
    private boolean all(List<String> given, Facts facts, boolean negated) {
        for (String value : given) {
            if (matches(value, facts) == negated) {
                return false;
            }
        }
        return true;
    }

    private boolean matches(String value, Facts facts) {
        for (TextTest test : tests) {
            if (test.matches(value, facts)) {
                return true;
            }
        }
        return false;
    }
}
