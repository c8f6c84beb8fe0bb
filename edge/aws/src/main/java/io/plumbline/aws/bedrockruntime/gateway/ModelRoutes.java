// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which endpoint answers for which model. */
public final class ModelRoutes {
    private final List<Route> routes;

    /** Routes by these; of two that match, the one with the longer pattern counts. */
    public ModelRoutes(List<Route> routes) {
        this.routes = routes.stream().sorted(Comparator.comparing((Route route) -> route.literal()).reversed())
                .toList();
    }

    /**
     * One route.
     *
     * @param match a model id, with {@code *} for any text
     */
    public record Route(String match, ModelEndpoint endpoint) {
        private boolean fits(String model) {
            return Pattern.matches(Stream.of(match.split("\\*", -1)).map(Pattern::quote)
                    .collect(Collectors.joining(".*")), model);
        }

        private int literal() {
            return match.contains("*") ? match.length() : Integer.MAX_VALUE;
        }
    }

    /** Returns the endpoint for {@code modelId}, an id or an ARN; NOT_FOUND, with what is configured, when there is none. */
    public ModelEndpoint require(String modelId) {
        String name = modelId.startsWith("arn:") ? modelId.substring(modelId.lastIndexOf('/') + 1) : modelId;
        return routes.stream().filter(route -> route.fits(name) || route.fits(modelId)).map(Route::endpoint)
                .findFirst().orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, missing(modelId)));
    }

    /** Returns the routes, those that count first before the others. */
    public List<Route> all() {
        return routes;
    }

    private String missing(String modelId) {
        return routes.isEmpty()
                ? "no endpoint is configured for the model '" + modelId
                        + "', nor for any other; set plumbline.models.NAME.kind, .url and .match."
                : "no endpoint is configured for the model '" + modelId + "'; configured are " + routes.stream()
                        .map(route -> "'" + route.match() + "' (" + route.endpoint().name() + ")")
                        .collect(Collectors.joining(", ")) + ".";
    }
}
