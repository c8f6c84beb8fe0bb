// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;

/** SDK shapes into answers of the REST-JSON protocol: status, headers and body. */
final class RestWriter {
    private static final int NO_CONTENT = 204;
    private final SdkPojo response;
    private int status;
    private Headers headers = Headers.none();
    private String usualType = WireProtocol.REST_JSON.contentType();
    private byte[] body = {};

    private RestWriter(SdkPojo response, int status) {
        this.response = response;
        this.status = status;
    }

    static Answer answer(SdkPojo response, int status) {
        return new RestWriter(response, status).answer();
    }

    private Answer answer() {
        boolean wholeBody = false;
        for (Member member : Member.of(response)) {
            Object value = member.get(response);
            wholeBody |= member.isWholeBody();
            if (value != null) {
                member(member, value);
            }
        }
        if (status == NO_CONTENT) {
            // HTTP allows no body here, not even an empty object.
            return new Answer(status, headers, new byte[0]);
        }
        if (!wholeBody) {
            body = bytes(JsonText.write(JsonWriter.tree(response, each -> each.place() == Place.BODY)));
        }
        return new Answer(status, headers.first("content-type").isPresent()
                ? headers
                : headers.with("content-type", usualType), body);
    }

    private void member(Member member, Object value) {
        switch (member.place()) {
            case STATUS -> status = (Integer) value;
            case HEADER -> header(member, value);
            case BODY -> {
                if (member.isWholeBody()) {
                    wholeBody(member, value);
                }
            }
            case QUERY, PATH -> {
            }
        }
    }

    private void wholeBody(Member member, Object value) {
        switch (value) {
            case SdkBytes blob -> {
                body = blob.asByteArrayUnsafe();
                usualType = "application/octet-stream";
            }
            case String text -> body = bytes(text);
            default -> body = bytes(JsonText.write(JsonWriter.value(member, value)));
        }
    }

    private void header(Member member, Object value) {
        switch (value) {
            case Map<?, ?> map -> map.forEach((name, each) -> headers = headers.with(member.name() + name,
                    safe((String) each)));
            case List<?> list -> headers = headers.with(member.name(), list.stream()
                    .map(each -> text(member.element(), each)).collect(Collectors.joining(",")));
            default -> headers = headers.with(member.name(), text(member, value));
        }
    }

    private static String text(Member member, Object value) {
        String text = TextScalars.write(member, value, TimeFormat.RFC_822);
        return safe(member.isJsonText() ? Base64.getEncoder().encodeToString(bytes(text)) : text);
    }

    /** Returns {@code text} without line ends, which would begin a header of their own. */
    private static String safe(String text) {
        return text.replaceAll("[\\r\\n\\x00]", " ");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
