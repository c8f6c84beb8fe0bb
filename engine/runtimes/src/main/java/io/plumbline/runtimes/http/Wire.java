// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.CANCELLED;

import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Sends requests to one address, again when that may help. Safe for several threads. */
final class Wire implements AutoCloseable {
    /** 500 records with a thousand scores of 20 characters are 10 MB. */
    private static final long LARGEST_ANSWER = 128L << 20;

    private final HttpClient client;
    private final HttpRequest.Builder template;
    private final EndpointSettings settings;

    Wire(Address address, Map<String, String> headers, EndpointSettings settings) {
        // Over plain HTTP the client would offer an upgrade to HTTP/2 with each POST, and some servers then lose the body.
        boolean secure = "https".equals(address.target().getScheme());
        this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1).build();
        this.template = HttpRequest.newBuilder(address.target());
        address.authorization().ifPresent(value -> template.setHeader("Authorization", value));
        headers.forEach(template::setHeader);
        this.settings = settings;
    }

    /**
     * Sends {@code body} until it is answered with a status that will stay, or the attempts or the time are used up.
     *
     * @param seed makes the waits of requests differ
     * @param patient whether all attempts are made after status 500 or a broken connection, which a row may have caused, or
     *        just a second one
     * @throws PlumblineException CANCELLED when the thread is interrupted
     */
    Outcome post(byte[] body, long seed, boolean patient) {
        long latest = System.nanoTime() + settings.requestTimeout().multipliedBy(2).toNanos();
        SplittableRandom random = new SplittableRandom(seed);
        for (int attempt = 1;; attempt++) {
            Outcome outcome = once(body);
            Duration wait = Waits.before(attempt, outcome, settings.backoff(), random);
            int attempts = patient || !Refusals.maybeOneRow(outcome)
                    ? settings.attempts()
                    : Math.min(2, settings.attempts());
            if (!outcome.passing() || attempt >= attempts || System.nanoTime() + wait.toNanos() - latest > 0) {
                return outcome;
            }
            sleep(wait);
        }
    }

    private Outcome once(byte[] body) {
        HttpRequest request = template.copy().POST(HttpRequest.BodyPublishers.ofByteArray(body)).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request,
                BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            // The client's own time-out ends with the headers; a body that drips would hold us forever.
            return reply(answer.get(settings.requestTimeout().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Outcome.Silence(Outcome.Reason.LATE);
        } catch (ExecutionException failure) {
            return new Outcome.Silence(reason(failure));
        } catch (InterruptedException stop) {
            answer.cancel(true);
            throw cancelled(stop);
        }
    }

    private static Outcome.Reply reply(HttpResponse<byte[]> answer) {
        return new Outcome.Reply(answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""),
                Waits.retryAfter(answer.headers().firstValue("Retry-After")),
                new String(answer.body(), StandardCharsets.UTF_8));
    }

    private static Outcome.Reason reason(ExecutionException failure) {
        List<Throwable> chain = Stream.<Throwable>iterate(failure, cause -> cause != null,
                Throwable::getCause).limit(20).toList();
        for (Throwable cause : chain) {
            if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
                return Outcome.Reason.UNKNOWN_HOST;
            }
            if (cause instanceof HttpConnectTimeoutException) {
                return Outcome.Reason.SWALLOWED;
            }
            if (cause instanceof SSLException) {
                return Outcome.Reason.UNTRUSTED;
            }
            if (cause instanceof IOException && String.valueOf(cause.getMessage()).contains("body exceeds")) {
                return Outcome.Reason.ENDLESS;
            }
        }
        boolean unreachable = chain.stream().anyMatch(cause -> cause instanceof ConnectException);
        return unreachable ? Outcome.Reason.UNREACHABLE : Outcome.Reason.BROKEN;
    }

    private static void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException stop) {
            throw cancelled(stop);
        }
    }

    static PlumblineException cancelled(InterruptedException stop) {
        Thread.currentThread().interrupt();
        return new PlumblineException(CANCELLED, "Asking the endpoint was cancelled.", stop);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
