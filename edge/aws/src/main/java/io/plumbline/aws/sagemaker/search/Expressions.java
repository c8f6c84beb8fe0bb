// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.search;

import io.plumbline.documents.search.Condition;
import io.plumbline.documents.search.Expression;
import io.plumbline.documents.search.Expression.Nested;
import io.plumbline.documents.search.Operator;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.Filter;
import software.amazon.awssdk.services.sagemaker.model.SearchExpression;
import software.amazon.awssdk.services.sagemaker.model.SearchRequest;

/** Search expressions of the API and our own. */
final class Expressions {
    private static final int DEEPEST = 10;
    private static final String TAGS = "Tags.";

    private Expressions() {}

    static Expression read(@Nullable SearchExpression given) {
        return given == null ? Expression.ALL : read(given, 1);
    }

    /** Returns the tags that limit what is visible, by key. */
    static Map<String, String> visible(SearchRequest request) {
        Map<String, String> tags = new LinkedHashMap<>();
        request.visibilityConditions().forEach(each -> {
            String key = each.key() == null ? "" : each.key();
            if (!key.startsWith(TAGS) || key.length() == TAGS.length()) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "the Key '" + key
                        + "' of a visibility condition names no tag; write it like Tags.team");
            }
            tags.put(key.substring(TAGS.length()), each.value() == null ? "" : each.value());
        });
        return tags;
    }

    private static Expression read(SearchExpression given, int depth) {
        if (depth > DEEPEST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "the search expression is nested more than " + DEEPEST
                            + " levels deep; ask with fewer levels");
        }
        return new Expression(given.filters().stream().map(Expressions::condition).toList(),
                given.nestedFilters().stream().map(each -> new Nested(each.nestedPropertyName(),
                        each.filters().stream().map(Expressions::condition).toList())).toList(),
                given.subExpressions().stream().map(each -> read(each, depth + 1)).toList(),
                "Or".equals(given.operatorAsString()));
    }

    private static Condition condition(Filter filter) {
        Operator operator = filter.operatorAsString() == null
                ? Operator.EQUALS
                : Operator.of(filter.operatorAsString()).orElseThrow(
                        () -> new PlumblineException(Category.INVALID_ARGUMENT, "the operator of the filter of '"
                                + filter.name() + "' is unknown"));
        return new Condition(filter.name(), operator, filter.value() == null ? "" : filter.value());
    }
}
