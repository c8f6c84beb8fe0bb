// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.webserver.http.ServerRequest;
import io.plumbline.server.settings.ServerSettings.Limits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads bodies up to a size and a time. One that is announced as too large is not read at all. */
final class BodyReader {
    private static final Pattern INVOCATION = Pattern
            .compile("/endpoints/[^/]+/invocations|/model/[^/]+/(invoke|converse).*|/openai/.*");
    private static final Duration LINGER = Duration.ofSeconds(2);
    private static final int CHUNK = 16_384;
    private static final int TRUSTED_LENGTH = 1 << 20;
    private static final int TIME_OUT = 408;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private final Limits limits;
    private final Deadlines deadlines;

    BodyReader(Limits limits, Deadlines deadlines) {
        this.limits = limits;
        this.deadlines = deadlines;
    }

    byte[] read(ServerRequest wire, String path) {
        if (!wire.content().hasEntity()) {
            return new byte[0];
        }
        int most = INVOCATION.matcher(path).matches()
                ? Math.max(limits.body(), limits.invocationBody())
                : limits.body();
        OptionalLong said = wire.headers().contentLength();
        if (said.isPresent() && said.getAsLong() > most) {
            throw tooLarge(most);
        }
        try {
            return deadlines.within(limits.bodyTime(), () -> bytes(wire, most, said));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException _) {
            throw broken(Thread.interrupted());
        }
    }

    private static byte[] bytes(ServerRequest wire, int most, OptionalLong said) {
        try {
            InputStream in = wire.content().inputStream();
            ByteArrayOutputStream body = new ByteArrayOutputStream(
                    (int) Math.min(said.orElse(CHUNK), TRUSTED_LENGTH));
            byte[] chunk = new byte[CHUNK];
            for (int length = in.read(chunk); length >= 0; length = in.read(chunk)) {
                body.write(chunk, 0, length);
                if (body.size() > most) {
                    throw tooLarge(most);
                }
            }
            return body.toByteArray();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    void discard(ServerRequest wire) {
        if (!wire.content().hasEntity() || wire.content().consumed()) {
            return;
        }
        try {
            deadlines.within(LINGER, () -> discarded(wire));
        } catch (RuntimeException _) {
            // The client has gone, or writes on; either way nothing more is owed to it.
        }
    }

    private static long discarded(ServerRequest wire) {
        try {
            return wire.content().inputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Refusal broken(boolean late) {
        return late
                ? new Refusal(TIME_OUT, "RequestTimeoutException", "The body did not arrive within "
                        + limits.bodyTime().toSeconds() + " s; send it faster.")
                : new Refusal(BAD_REQUEST, "MalformedHttpRequestException",
                        "The body ended too early, or is not framed as HTTP says; send it again.");
    }

    private static Refusal tooLarge(int most) {
        return new Refusal(TOO_LARGE, "RequestEntityTooLargeException", "The body is larger than " + most
                + " bytes, the most this server takes; send less, or have plumbline.server.max-body raised.");
    }
}
