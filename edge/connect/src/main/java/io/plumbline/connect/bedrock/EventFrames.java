// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.web.frames.Frame;
import io.plumbline.web.frames.FrameReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** The events of an endpoint; an exception among them is a failure. For one thread. */
final class EventFrames {
    private final String endpoint;
    private final FrameReader frames;

    EventFrames(String endpoint, InputStream in, int largest) {
        this.endpoint = endpoint;
        this.frames = new FrameReader(in, largest);
    }

    /** Returns the next event; none at the end. */
    Optional<Frame> next() {
        try {
            Optional<Frame> frame = frames.next();
            frame.filter(each -> !each.header(":message-type").orElse("event").equals("event")).ifPresent(each -> {
                throw failure(each);
            });
            return frame;
        } catch (IOException _) {
            throw new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + endpoint
                    + "' broke off within its answer, or sent something that is no event stream.");
        }
    }

    private ModelFailure failure(Frame frame) {
        String type = frame.header(":exception-type").or(() -> frame.header(":error-code"))
                .filter(text -> text.matches("[A-Za-z][A-Za-z0-9]{0,60}")).orElse("an error");
        Kind kind = switch (type) {
            case "throttlingException", "serviceUnavailableException" -> Kind.THROTTLED;
            case "modelTimeoutException" -> Kind.TIMEOUT;
            case "validationException" -> Kind.REFUSED;
            default -> Kind.FAILED;
        };
        return new ModelFailure(kind, 0, "The endpoint '" + endpoint + "' ended its answer with " + type + ".");
    }
}
