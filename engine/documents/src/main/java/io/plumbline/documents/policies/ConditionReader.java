// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.policies;

import io.plumbline.measure.Suggestions;
import io.plumbline.security.policy.Comparison;
import io.plumbline.security.policy.Condition;
import io.plumbline.security.policy.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a Condition element: operators, under each the keys, under each the values. */
final class ConditionReader {
    private static final List<String> OPERATORS = Arrays.stream(Comparison.values()).map(Comparison::written).toList();

    private ConditionReader() {}

    static List<Condition> read(Element written) {
        List<Condition> conditions = new ArrayList<>();
        for (Element member : written.members()) {
            Operator operator = Operator.parse(member.name()).orElseThrow(() -> member.wrong(
                    "is no condition operator." + Suggestions.hint(member.name(), OPERATORS)));
            member.members().forEach(key -> conditions.add(condition(operator, key)));
        }
        return conditions;
    }

    private static Condition condition(Operator operator, Element key) {
        if (key.name().indexOf(':') <= 0) {
            throw key.wrong("must be a condition key with its service, such as aws:username.");
        }
        List<String> values = key.items().stream().map(Element::scalar).toList();
        return new Condition(operator, key.name(), values);
    }
}
