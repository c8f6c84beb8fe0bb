// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.http.TimedInput.ReadTime;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Posts bodies. Safe for use by many threads. Whatever goes wrong is a {@link ModelFailure}. */
public final class HttpCalls implements AutoCloseable {
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final int FIRST_FAILURE = 300;

    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();
    private final Watch watch = new Watch();
    private final InstantSource clock;

    /** Signs with the time of {@code clock}. */
    public HttpCalls(InstantSource clock) {
        this.clock = clock;
    }

    /** Posts and returns the whole answer. */
    public Whole whole(Outgoing call) {
        try (HttpReply reply = send(call, new ReadTime(call.limits().answer(), true))) {
            return new Whole(reply.bytes(), reply.header("content-type").orElse(""));
        }
    }

    /** Posts and returns the answer as it comes. */
    public HttpReply stream(Outgoing call) {
        return send(call, new ReadTime(call.limits().pause(), false));
    }

    private HttpReply send(Outgoing call, ReadTime time) {
        HttpReply reply = reached(call, time);
        if (reply.status() < FIRST_FAILURE) {
            return reply;
        }
        try (reply) {
            throw reply.failure();
        }
    }

    /** A call that found nobody was not made, so it may be made again; any other may have been. */
    private HttpReply reached(Outgoing call, ReadTime time) {
        try {
            return sent(call, time);
        } catch (ConnectException _) {
            pause();
        } catch (IOException failure) {
            throw failure(call, failure);
        }
        try {
            return sent(call, time);
        } catch (IOException failure) {
            throw failure(call, failure);
        }
    }

    private HttpReply sent(Outgoing call, ReadTime time) throws IOException {
        try {
            HttpResponse<InputStream> response = client(call.limits().connect()).send(request(call),
                    BodyHandlers.ofInputStream());
            return new HttpReply(call.endpoint(), response,
                    new TimedInput(call.endpoint(), response.body(), watch, time,
                            call.limits().bytes()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new ModelFailure(Kind.FAILED, 0, "The call to '" + call.endpoint() + "' was given up.");
        }
    }

    private HttpClient client(Duration connect) {
        return clients.computeIfAbsent(connect, time -> HttpClient.newBuilder().connectTimeout(time)
                .followRedirects(Redirect.NEVER).build());
    }

    private HttpRequest request(Outgoing call) {
        Map<String, String> headers = new LinkedHashMap<>(call.headers());
        call.key().ifPresent(key -> headers
                .putAll(new RequestSigner(key, call.service()).headers(call.uri(), headers, call.body(),
                        clock.instant())));
        // Not every server of cleartext takes the offer of HTTP/2 that would come along.
        boolean secure = "https".equals(call.uri().getScheme());
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri()).timeout(call.limits().answer())
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
                .POST(BodyPublishers.ofByteArray(call.body()));
        headers.forEach(request::header);
        return request.build();
    }

    private static ModelFailure failure(Outgoing call, IOException failure) {
        if (failure instanceof HttpConnectTimeoutException || failure instanceof ConnectException) {
            return new ModelFailure(Kind.UNREACHABLE, 0, "The endpoint '" + call.endpoint()
                    + "' cannot be reached; check that it runs and that its url is right.");
        }
        if (failure instanceof HttpTimeoutException) {
            return new ModelFailure(Kind.TIMEOUT, 0, "The endpoint '" + call.endpoint() + "' did not answer within "
                    + call.limits().answer().toMillis() + " ms.");
        }
        return new ModelFailure(Kind.GARBLED, 0, "The endpoint '" + call.endpoint()
                + "' broke off, or does not speak HTTP.");
    }

    private static void pause() {
        try {
            Thread.sleep(BREATH);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        watch.close();
        clients.values().forEach(HttpClient::shutdownNow);
    }

    /** An answer that is there as a whole. */
    public record Whole(byte[] body, String contentType) {}
}
