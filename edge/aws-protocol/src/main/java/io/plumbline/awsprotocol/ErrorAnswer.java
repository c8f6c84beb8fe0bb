// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Errors in the clothes of the protocol that the request wears, known operation or not. */
final class ErrorAnswer {
    private static final int CBOR_TEXT = 0x60;

    private ErrorAnswer() {}

    static Answer of(Optional<Route> route, Request request, WireError error, String requestId) {
        WireSign sign = WireSign.of(request);
        if (sign == WireSign.CBOR) {
            return new Answer(error.status(), Answer.text(200, "application/cbor", "").headers(), cbor(error))
                    .with("smithy-protocol", "rpc-v2-cbor").with("x-amzn-errortype", error.code());
        }
        WireProtocol protocol = route.map(Route::protocol).orElse(switch (sign) {
            case FORM -> WireProtocol.AWS_QUERY;
            case TARGET -> request.header("content-type").orElse("").startsWith("application/x-amz-json-1.0")
                    ? WireProtocol.AWS_JSON_1_0
                    : WireProtocol.AWS_JSON_1_1;
            case PATH, CBOR -> WireProtocol.REST_JSON;
        });
        return protocol.isJson()
                ? Answer.text(error.status(), protocol.contentType(), json(route, error))
                        .with("x-amzn-errortype", error.code())
                : Answer.text(error.status(), protocol.contentType(), xml(route, error, requestId));
    }

    private static String json(Optional<Route> route, WireError error) {
        ObjectNode body = JsonText.NODES.objectNode().put("__type", error.code()).put("message", error.message());
        // The shapes of SageMaker call it Message, and its clients look for that name alone.
        if (route.isEmpty() || route.get().operation().signingName().equals("sagemaker")) {
            body.put("Message", error.message());
        }
        return JsonText.write(body);
    }

    private static String xml(Optional<Route> route, WireError error, String requestId) {
        return new XmlText().openIn("ErrorResponse", route.map(each -> each.operation().namespace()).orElse(""))
                .open("Error").element("Type", error.senderFault() ? "Sender" : "Receiver")
                .element("Code", error.code()).element("Message", error.message()).close("Error")
                .element("RequestId", requestId).close("ErrorResponse").toString();
    }

    /** Writes a map of two texts, all that a client of a protocol needs that is not served yet. */
    private static byte[] cbor(WireError error) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(0xA2);
        text(bytes, "__type");
        text(bytes, error.code());
        text(bytes, "message");
        text(bytes, error.message());
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        bytes.write(CBOR_TEXT + 25);
        bytes.write(raw.length >> 8);
        bytes.write(raw.length);
        bytes.writeBytes(raw);
    }
}
