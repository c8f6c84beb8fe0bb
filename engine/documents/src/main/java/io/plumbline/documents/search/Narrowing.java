// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import io.plumbline.governance.registry.Listing;
import io.plumbline.governance.registry.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What of a search the store can do: a listing that holds every match, and perhaps more. */
final class Narrowing {
    /** The finest step of a stored time. */
    private static final Duration STEP = Duration.ofNanos(1_000);

    private final SearchSource source;
    private final List<Condition> demanded;

    Narrowing(SearchSource source, Expression expression) {
        this.source = source;
        this.demanded = expression.demanded().toList();
    }

    Listing listing(Listing.Sort sort, boolean ascending) {
        return new Listing(value(Operator.EQUALS, source.names()::contains),
                value(Operator.CONTAINS, source.names()::contains),
                value(Operator.EQUALS, name -> source.status().filter(name::equals).isPresent()), span("CreationTime"),
                source.sorts().contains(Listing.Sort.CHANGED) ? span("LastModifiedTime") : Span.ALWAYS, tags(), sort,
                ascending);
    }

    private Optional<String> value(Operator operator, Predicate<String> name) {
        return demanded.stream().filter(each -> each.operator() == operator && name.test(each.name()))
                .map(Condition::value).findFirst();
    }

    private Span span(String property) {
        Optional<Instant> after = Optional.empty();
        Optional<Instant> before = Optional.empty();
        for (Condition each : demanded) {
            if (each.name().equals(property) || each.name().equals("Model." + property)) {
                switch (each.operator()) {
                    case GREATER_THAN, GREATER_THAN_OR_EQUAL_TO ->
                        after = Optional.of(Moments.parse(property, each.value()).minus(STEP));
                    case LESS_THAN, LESS_THAN_OR_EQUAL_TO ->
                        before = Optional.of(Moments.parse(property, each.value()).plus(STEP));
                    default -> {
                    }
                }
            }
        }
        return new Span(after, before);
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new HashMap<>();
        for (Condition each : demanded) {
            if (each.operator() == Operator.EQUALS && each.name().startsWith("Tags.")) {
                tags.put(each.name().substring("Tags.".length()), each.value());
            }
        }
        return tags;
    }
}
