// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Request;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Operations by method and path. Where services share a path, the ARN in it decides, then the credential scope. */
final class RestRoutes {
    private static final Pattern ARN = Pattern.compile("arn:[a-z-]{1,20}:([a-z0-9-]{1,40}):.*", Pattern.DOTALL);
    private static final Pattern SCOPE = Pattern
            .compile("(?:Credential=|X-Amz-Credential=)[^/]{1,128}/[0-9]{8}/[^/]{1,40}/([a-z0-9-]{1,40})/aws4_request");

    private final Map<String, List<Entry>> byMethod = new HashMap<>();

    RestRoutes(List<Operation> operations) {
        operations.stream().filter(operation -> operation.protocol() == WireProtocol.REST_JSON)
                .forEach(operation -> byMethod.computeIfAbsent(operation.method(), method -> new ArrayList<>())
                        .add(new Entry(PathTemplate.of(operation.uri()), operation)));
        byMethod.values().forEach(entries -> entries.sort(Comparator.comparing(Entry::template, PathTemplate::order)));
    }

    Optional<Route> find(Request request) {
        List<String> path = PathTemplate.segments(request.path());
        Map<String, String> query = QueryText.of(request).singles();
        List<Route> found = new ArrayList<>();
        for (Entry entry : byMethod.getOrDefault(request.method(), List.of())) {
            boolean first = found.isEmpty();
            if (first || entry.template().skeleton()
                    .equals(PathTemplate.of(found.getFirst().operation().uri()).skeleton())) {
                entry.template().match(path, query)
                        .ifPresent(labels -> found
                                .add(new Route(entry.operation(), WireProtocol.REST_JSON, decoded(labels))));
            }
        }
        return found.size() < 2 ? found.stream().findFirst() : Optional.of(chosen(found, request));
    }

    /** Returns what stands for an entry when routes are compared: equal for two that no request could tell apart. */
    static String identity(Operation operation) {
        return operation.method() + " " + PathTemplate.of(operation.uri()).skeleton() + " " + operation.signingName();
    }

    private static Route chosen(List<Route> found, Request request) {
        for (Route route : found) {
            for (String label : route.pathParameters().values()) {
                Matcher arn = ARN.matcher(label);
                if (arn.matches() && arn.group(1).equals(route.operation().signingName())) {
                    return route;
                }
            }
        }
        String scope = scope(request);
        return found.stream().filter(route -> route.operation().signingName().equals(scope)).findFirst()
                .orElse(found.getFirst());
    }

    private static String scope(Request request) {
        String text = request.header("authorization").orElse("") + " "
                + request.query().filter(query -> query.contains("X-Amz-Credential=")).map(Percent::decodedForm)
                        .orElse("");
        Matcher scope = SCOPE.matcher(text);
        return scope.find() ? scope.group(1) : "";
    }

    private static Map<String, String> decoded(Map<String, String> labels) {
        Map<String, String> decoded = new HashMap<>();
        labels.forEach((name, raw) -> decoded.put(name, Percent.decoded(raw)));
        return decoded;
    }

    private record Entry(PathTemplate template, Operation operation) {}
}
