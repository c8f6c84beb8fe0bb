// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer whose head has come. Closing it before its end tells the other side to stop. For one thread. */
public final class HttpReply implements AutoCloseable {
    private static final int LARGEST_REFUSAL = 65_536;
    /** What may be repeated of a refusal: a code, never a sentence, which may hold what was said. */
    private static final Pattern CODE = Pattern
            .compile("\"(?:__type|code|type)\"\\s*:\\s*\"([A-Za-z][A-Za-z0-9_.#-]{0,60})\"");

    private final String endpoint;
    private final int status;
    private final HttpHeaders headers;
    private final TimedInput body;

    HttpReply(String endpoint, HttpResponse<?> response, TimedInput body) {
        this.endpoint = endpoint;
        this.status = response.statusCode();
        this.headers = response.headers();
        this.body = body;
    }

    /** Returns the status. */
    public int status() {
        return status;
    }

    /** Returns a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** Returns the body; one that is too slow or too large ends with a {@link ModelFailure}. */
    public InputStream body() {
        return body;
    }

    /** Returns the whole body. */
    byte[] bytes() {
        try {
            return body.readAllBytes();
        } catch (IOException _) {
            throw new ModelFailure(Kind.GARBLED, status, "The endpoint '" + endpoint + "' broke off its answer.");
        }
    }

    /** Returns what this answer, which is none, says about the failure. */
    ModelFailure failure() {
        Kind kind = switch (status) {
            case 401, 403 -> Kind.UNAUTHORISED;
            case 408, 504 -> Kind.TIMEOUT;
            case 429, 503 -> Kind.THROTTLED;
            default -> status < 400 || status >= 500 ? Kind.FAILED : Kind.REFUSED;
        };
        String hint = switch (kind) {
            case UNAUTHORISED -> "; check the key that is configured for it";
            case THROTTLED -> "; it has too much to do, try again later";
            case UNREACHABLE, TIMEOUT, REFUSED, FAILED, GARBLED, UNSUPPORTED -> "";
        };
        return new ModelFailure(kind, status, "The endpoint '" + endpoint + "' answered with status " + status
                + code().map(code -> " (" + code + ")").orElse("") + hint + ".");
    }

    private Optional<String> code() {
        Optional<String> header = header("x-amzn-errortype").map(text -> text.split("[:#]", 2)[0])
                .filter(text -> text.matches("[A-Za-z][A-Za-z0-9_.]{0,60}"));
        if (header.isPresent()) {
            return header;
        }
        try {
            Matcher code = CODE.matcher(new String(body.readNBytes(LARGEST_REFUSAL),
                    StandardCharsets.UTF_8));
            return code.find() ? Optional.of(code.group(1)) : Optional.empty();
        } catch (IOException | ModelFailure _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        body.close();
    }
}
