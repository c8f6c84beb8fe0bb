// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    /**
     * Returns this expression for those alone who carry the tags of {@code visible}: a record is left out when it carries one
     * of these keys with another value, and stays when it does not carry the key.
     *
     * @param visible keys of tags, and their values
     */
    public Expression visibleBy(Map<String, String> visible) {
        List<Expression> parts = new ArrayList<>(List.of(this));
        visible.forEach((key, value) -> parts.add(new Expression(
                List.of(new Condition("Tags." + key, Operator.NOT_EXISTS, ""),
                        new Condition("Tags." + key, Operator.EQUALS, value)),
                List.of(), List.of(), true)));
        return visible.isEmpty() ? this : new Expression(List.of(), List.of(), parts, false);
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

        boolean holds(List<JsonNode> elements) {
            List<Condition> own = conditions.stream().map(this::shortened).toList();
            return elements.stream().anyMatch(element -> own.stream()
                    .allMatch(each -> each.holds(PropertyPath.values(element, each.name()))));
        }

        private Condition shortened(Condition each) {
            return each.name().startsWith(property + ".")
                    ? new Condition(each.name().substring(property.length() + 1), each.operator(), each.value())
                    : each;
        }
    }
}
