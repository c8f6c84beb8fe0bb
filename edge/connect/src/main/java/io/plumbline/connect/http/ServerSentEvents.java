// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads the data of server-sent events. For one thread. */
public final class ServerSentEvents {
    private final String endpoint;
    private final InputStream in;
    private final int largest;

    /** Reads from {@code in}; an event of more than {@code largest} bytes is a failure. */
    public ServerSentEvents(String endpoint, InputStream in, int largest) {
        this.endpoint = endpoint;
        this.in = new BufferedInputStream(in);
        this.largest = largest;
    }

    /** Returns the data of the next event; none at the end of the stream, where an unfinished event is dropped. */
    public Optional<String> next() {
        StringBuilder data = new StringBuilder();
        boolean any = false;
        for (Optional<String> line = line(); line.isPresent(); line = line()) {
            String text = line.get();
            if (text.isEmpty() && any) {
                return Optional.of(data.toString());
            }
            if (text.startsWith("data:")) {
                data.append(any ? "\n" : "").append(text, text.startsWith("data: ") ? 6 : 5, text.length());
                any = true;
                if (data.length() > largest) {
                    throw tooLarge();
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> line() {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            for (int next = in.read(); next >= 0; next = in.read()) {
                if (next == '\n') {
                    String text = line.toString(StandardCharsets.UTF_8);
                    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
                }
                line.write(next);
                if (line.size() > largest) {
                    throw tooLarge();
                }
            }
            return Optional.empty();
        } catch (IOException _) {
            throw new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + endpoint + "' broke off its answer.");
        }
    }

    private ModelFailure tooLarge() {
        return new ModelFailure(Kind.GARBLED, 0,
                "The endpoint '" + endpoint + "' sent an event of more than " + largest + " bytes.");
    }
}
