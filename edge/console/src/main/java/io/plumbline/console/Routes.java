// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of the console. A pattern is a path below {@code /console} whose {@code {name}} segments match any one
 * segment and whose last segment {@code {name+}} matches the rest; the first registered match wins.
 */
public final class Routes {
    private final List<Route> routes = new ArrayList<>();

    /** Answers reads of {@code pattern}. */
    public void get(String pattern, Page page) {
        routes.add(new Route("GET", split(pattern), page));
    }

    /** Answers sent forms at {@code pattern}; the form's token was checked before. */
    public void post(String pattern, Page page) {
        routes.add(new Route("POST", split(pattern), page));
    }

    /** Finds who answers. */
    Optional<Match> find(String method, List<String> segments) {
        for (Route route : routes) {
            Optional<Map<String, String>> values = route.method.equals(method)
                    ? route.match(segments)
                    : Optional.empty();
            if (values.isPresent()) {
                return Optional.of(new Match(route.page, values.get()));
            }
        }
        return Optional.empty();
    }

    static List<String> split(String path) {
        return List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1));
    }

    /** A page and the values of the pattern's names. */
    record Match(Page page, Map<String, String> values) {}

    private record Route(String method, List<String> pattern, Page page) {
        Optional<Map<String, String>> match(List<String> segments) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int i = 0; i < pattern.size(); i++) {
                String part = pattern.get(i);
                if (i >= segments.size()) {
                    return Optional.empty();
                }
                if (part.endsWith("+}")) {
                    values.put(part.substring(1, part.length() - 2),
                            String.join("/", segments.subList(i, segments.size())));
                    return Optional.of(values);
                }
                if (part.startsWith("{")) {
                    values.put(part.substring(1, part.length() - 1), segments.get(i));
                } else if (!part.equals(segments.get(i))) {
                    return Optional.empty();
                }
            }
            return pattern.size() == segments.size() ? Optional.of(values) : Optional.empty();
        }
    }
}
