// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** Requests of the REST-JSON protocol into SDK shapes: path, query, headers and body. */
final class RestReader {
    private final Route route;
    private final Request request;
    private final QueryText query;

    private RestReader(Route route, Request request) {
        this.route = route;
        this.request = request;
        this.query = QueryText.of(request);
    }

    static void fill(SdkPojo builder, Route route, Request request) {
        new RestReader(route, request).fill(builder);
    }

    private void fill(SdkPojo builder) {
        boolean wholeBody = false;
        boolean anyInBody = false;
        for (Member member : Member.of(builder)) {
            wholeBody |= member.isWholeBody();
            anyInBody |= member.place() == Place.BODY;
            outside(member, builder);
        }
        if (anyInBody && !wholeBody && request.body().length > 0) {
            JsonReader.fill(builder, JsonText.read(request.body()), Trail.START);
        }
    }

    private void outside(Member member, SdkPojo builder) {
        switch (member.place()) {
            case BODY -> {
                if (member.isWholeBody() && request.body().length > 0) {
                    member.set(builder, wholeBody(member));
                }
            }
            case PATH -> {
                String label = route.pathParameters().get(member.name());
                if (label != null) {
                    member.set(builder, scalar(member, label, TimeFormat.ISO_8601));
                }
            }
            case QUERY -> query(member, builder);
            case HEADER -> header(member, builder);
            case STATUS -> {
            }
        }
    }

    private Object wholeBody(Member member) {
        return switch (member.kind()) {
            case BLOB -> SdkBytes.fromByteArrayUnsafe(request.body());
            case STRING -> JsonText.utf8(request.body(), "the body");
            case BYTE, SHORT, INTEGER, LONG, FLOAT, DOUBLE, DECIMAL, BOOLEAN, TIMESTAMP, DOCUMENT, LIST, MAP,
                    STRUCTURE ->
                JsonReader
                        .value(member, JsonText.read(request.body()), Trail.START.at(member.name()));
        };
    }

    private void query(Member member, SdkPojo builder) {
        if (member.kind() == Kind.MAP) {
            Map<String, Object> rest = new HashMap<>();
            query.parameters().forEach((name, values) -> rest.put(name,
                    member.element().kind() == Kind.LIST ? values : values.getFirst()));
            member.set(builder, rest);
            return;
        }
        List<String> values = query.parameters().get(member.name());
        if (values != null) {
            member.set(builder, member.kind() == Kind.LIST
                    ? list(member, values, TimeFormat.ISO_8601)
                    : scalar(member, values.getFirst(), TimeFormat.ISO_8601));
        }
    }

    private void header(Member member, SdkPojo builder) {
        if (member.kind() == Kind.MAP) {
            String prefix = member.name().toLowerCase(Locale.ROOT);
            Map<String, Object> found = new HashMap<>();
            request.headers().asMap().forEach((name, values) -> {
                if (name.startsWith(prefix)) {
                    found.put(name.substring(prefix.length()), values.getFirst());
                }
            });
            member.set(builder, found);
            return;
        }
        List<String> values = request.headers().all(member.name());
        if (!values.isEmpty()) {
            member.set(builder, member.kind() == Kind.LIST
                    ? list(member, commaSeparated(values), TimeFormat.RFC_822)
                    : headerValue(member, values.getFirst()));
        }
    }

    private static Object headerValue(Member member, String value) {
        Trail trail = Trail.START.at(member.memberName());
        return member.isJsonText()
                ? new String(JsonScalars.bytes(value, trail), StandardCharsets.UTF_8)
                : scalar(member, value, TimeFormat.RFC_822);
    }

    private static List<Object> list(Member member, List<String> texts, TimeFormat usual) {
        Member element = member.element();
        List<Object> values = new ArrayList<>();
        texts.forEach(text -> values.add(scalar(element, text, usual)));
        return values;
    }

    private static List<String> commaSeparated(List<String> values) {
        return values.stream().flatMap(value -> Arrays.stream(value.split(","))).map(String::strip).toList();
    }

    private static Object scalar(Member member, String text, TimeFormat usual) {
        return TextScalars.read(member, text, usual, Trail.START.at(member.memberName()));
    }
}
