// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is searched for: up to 20 conditions, nested conditions and expressions, all or any of which must hold.
 *
 * @param conditions on properties of a record
 * @param nested     on properties of one element of a list
 * @param inner      expressions
 * @param any        whether one of them is enough
 */
public record Expression(List<Condition> conditions, List<Nested> nested, List<Expression> inner, boolean any) {
    /** Everything. */
    public static final Expression ALL = new Expression(List.of(), List.of(), List.of(), false);

    private static final int MOST = 20;

    public Expression {
        conditions = List.copyOf(conditions);
        nested = List.copyOf(nested);
        inner = List.copyOf(inner);
        if (conditions.size() + nested.size() + inner.size() > MOST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "a search expression has more than " + MOST
                    + " filters, nested filters and sub-expressions; ask with fewer");
        }
    }

    /** Returns an expression of conditions that must all hold. */
    public static Expression all(Condition... conditions) {
        return new Expression(List.of(conditions), List.of(), List.of(), false);
    }

    /** Returns whether {@code document} is searched for. */
    public boolean matches(JsonNode document) {
        List<Boolean> held = new ArrayList<>();
        conditions.forEach(each -> held.add(each.matches(document)));
        nested.forEach(each -> held.add(each.matches(document)));
        inner.forEach(each -> held.add(each.matches(document)));
        return held.isEmpty() || (any ? held.contains(true) : !held.contains(false));
    }

    /** Returns the conditions that every match fulfils. */
    Stream<Condition> demanded() {
        int parts = conditions.size() + nested.size() + inner.size();
        return any && parts > 1
                ? Stream.empty()
                : Stream.concat(conditions.stream(), inner.stream().flatMap(Expression::demanded));
    }

    /**
     * Conditions that one element of a list fulfils together.
     *
     * @param property   the list
     * @param conditions on its elements; their names begin with that of the list
     */
    public record Nested(String property, List<Condition> conditions) {
        public Nested {
            conditions = List.copyOf(conditions);
        }

        boolean matches(JsonNode document) {
            return PropertyPath.values(document, property).stream().anyMatch(element -> conditions.stream()
                    .map(this::shortened).allMatch(each -> each.matches(element)));
        }

        private Condition shortened(Condition each) {
            return each.name().startsWith(property + ".")
                    ? new Condition(each.name().substring(property.length() + 1), each.operator(), each.value())
                    : each;
        }
    }
}
