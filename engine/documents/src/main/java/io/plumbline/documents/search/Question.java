// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** An {@link Expression} made ready to be asked of many records. */
final class Question {
    private Question() {}

    static Predicate<Candidate> of(Expression expression) {
        List<Predicate<Candidate>> parts = Stream.of(expression.conditions().stream().map(Question::of),
                expression.nested().stream().map(Question::of), expression.inner().stream().map(Question::of))
                .flatMap(each -> each).toList();
        if (parts.isEmpty()) {
            return candidate -> true;
        }
        return expression.any()
                ? candidate -> anyMatch(parts, candidate)
                : candidate -> allMatch(parts, candidate);
    }

    private static boolean anyMatch(List<Predicate<Candidate>> parts, Candidate candidate) {
        for (Predicate<Candidate> part : parts) {
            if (part.test(candidate)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allMatch(List<Predicate<Candidate>> parts, Candidate candidate) {
        for (Predicate<Candidate> part : parts) {
            if (!part.test(candidate)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Candidate> of(Condition condition) {
        List<String> wanted = wanted(condition);
        Predicate<Candidate> exact = candidate -> condition.holds(candidate.values(condition.name()));
        return wanted.isEmpty()
                ? exact
                : candidate -> mayHold(candidate, condition.name(), wanted) && exact.test(candidate);
    }

    private static Predicate<Candidate> of(Expression.Nested nested) {
        List<Condition> selective = nested.conditions().stream().filter(each -> !wanted(each).isEmpty()).toList();
        return candidate -> selective.stream()
                .allMatch(each -> mayHold(candidate, nested.property(), wanted(each)))
                && nested.holds(candidate.values(nested.property()));
    }

    private static boolean mayHold(Candidate candidate, String name, List<String> wanted) {
        for (String text : wanted) {
            if (candidate.mayHold(name, text)) {
                return true;
            }
        }
        return false;
    }

    /** Returns the texts of which a match holds one as it is; none when that cannot be said. */
    private static List<String> wanted(Condition condition) {
        List<String> texts = switch (condition.operator()) {
            case EQUALS -> List.of(condition.value());
            case IN -> Arrays.stream(condition.value().split(",", -1)).map(String::strip).toList();
            case NOT_EQUALS, GREATER_THAN, GREATER_THAN_OR_EQUAL_TO, LESS_THAN, LESS_THAN_OR_EQUAL_TO, CONTAINS, EXISTS,
                    NOT_EXISTS ->
                List.of();
        };
        boolean plain = !PropertyPath.isTime(condition.name()) && texts.stream().allMatch(PlainText::is);
        return plain ? texts : List.of();
    }
}
