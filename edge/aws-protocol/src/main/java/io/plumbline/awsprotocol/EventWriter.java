// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Streamed;
import io.plumbline.web.frames.Frame;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkPojo;

/** The events of one answer as frames; a failure becomes the last of them. */
final class EventWriter implements Streamed {
    static final String CONTENT_TYPE = "application/vnd.amazon.eventstream";

    /** What clients expect within a stream; any other code would be an unknown failure to them. */
    private static final Set<String> KNOWN = Set.of("InternalServerException", "ModelStreamErrorException",
            "ModelTimeoutException", "ServiceUnavailableException", "ThrottlingException", "ValidationException");

    private final Events events;
    private final Function<RuntimeException, WireError> failures;

    EventWriter(Events events, Function<RuntimeException, WireError> failures) {
        this.events = events;
        this.failures = failures;
    }

    @Override
    public void writeTo(OutputStream client) throws IOException {
        try {
            events.sendTo(event -> write(client, frame(event)));
        } catch (RuntimeException failure) {
            write(client, frame(failures.apply(failure)));
        }
    }

    private static Frame frame(SdkPojo event) {
        return Frame.event(Member.eventType(event), "application/json",
                JsonText.write(JsonWriter.tree(event, member -> true)).getBytes(StandardCharsets.UTF_8));
    }

    private static Frame frame(WireError error) {
        String usual = error.senderFault() ? "ValidationException" : "InternalServerException";
        String code = KNOWN.contains(error.code()) ? error.code() : usual;
        return Frame.exception(Trail.decapitalized(code), "application/json",
                JsonText.write(JsonText.NODES.objectNode().put("message", error.message()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static void write(OutputStream client, Frame frame) throws IOException {
        client.write(frame.bytes());
        client.flush();
    }

    @Override
    public void close() {
        events.close();
    }
}
