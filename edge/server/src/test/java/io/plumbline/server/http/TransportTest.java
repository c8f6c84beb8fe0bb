// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.http.Protocol;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.http.async.SdkAsyncHttpResponseHandler;
import software.amazon.awssdk.http.async.SdkHttpContentPublisher;
import software.amazon.awssdk.http.async.SimpleSubscriber;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;

class TransportTest {
    private static final HttpServer SERVER = Setup.echo(Map.of());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @EnumSource(Version.class)
    void aClientOfEitherVersion(Version version) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(version, "/a?b=c", "{}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("POST /a b=c host=127.0.0.1:" + SERVER.port())
                .endsWith("from=127.0.0.1 secure=false encoding=- bytes=2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a%2Fb", "/arn%3Aaws%3Abedrock%2Fx", "/a:b", "//a//b", "/a/../b", "/%C3%A4",
            "/a%20b?x=%2F+%26&y"})
    void pathsAndQueriesArriveAsTheyWereSent(String target) {
        try (Wire wire = new Wire(SERVER.port())) {
            String answer = wire.say("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
                    .hearToTheEnd();

            String[] parts = target.split("\\?", 2);
            assertThat(answer)
                    .contains("\r\n\r\nGET " + parts[0] + " " + (parts.length == 2 ? parts[1] : "-") + " host=");
        }
    }

    @Test
    void http2WithPriorKnowledgeAndItsAuthority() throws Exception {
        String host = "127.0.0.1:" + SERVER.port();
        try (SdkAsyncHttpClient client = NettyNioAsyncHttpClient.builder().protocol(Protocol.HTTP2).build()) {
            StringBuilder body = new StringBuilder();
            CompletableFuture<Void> done = client.execute(AsyncExecuteRequest.builder()
                    .request(SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(URI.create("http://" + host))
                            .encodedPath("/a%2Fb").putHeader("host", host).putHeader("content-length", "5").build())
                    .requestContentPublisher(new Content("hello".getBytes(StandardCharsets.UTF_8)))
                    .responseHandler(new Collect(body)).build());
            done.get(20, TimeUnit.SECONDS);

            assertThat(body.toString()).isEqualTo("POST /a%2Fb - host=" + host + " authority=" + host
                    + " from=127.0.0.1 secure=false encoding=- bytes=5");
        }
    }

    @Test
    void encodedBodiesAreLeftAsTheyCame() {
        try (Wire wire = new Wire(SERVER.port())) {
            assertThat(wire
                    .say("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: aws-chunked\r\nContent-Length: 3\r\n"
                            + "Connection: close\r\n\r\nabc")
                    .hearToTheEnd()).contains("encoding=aws-chunked bytes=3");
        }
    }

    @Test
    void aHeadHasTheLengthAndNoBody() {
        try (Wire wire = new Wire(SERVER.port())) {
            String answer = wire.say("HEAD /a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").hearToTheEnd();

            assertThat(answer).startsWith("HTTP/1.1 200").endsWith("\r\n\r\n")
                    .containsPattern("(?i)content-length: [1-9]");
        }
    }

    @Test
    void everyAnswerHasADateThatClientsSetTheirClockBy() throws IOException, InterruptedException {
        assertThat(send(Version.HTTP_1_1, "/", "{}").headers().firstValue("date")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\n",
            "nonsense that is long enough\r\n\r\n",
            "GET /\u0001 HTTP/1.1\r\nHost: a\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"})
    void bytesThatAreNoRequestAreRefusedAndTheConnectionClosed(String bytes) {
        try (Wire wire = new Wire(SERVER.port())) {
            String answer = wire.say(bytes).hearToTheEnd();

            assertThat(answer).satisfiesAnyOf(text -> assertThat(text).isEmpty(), text -> assertThat(text)
                    .startsWith("HTTP/1.1 400").contains("MalformedHttpRequestException", "x-amzn-requestid"));
        }
    }

    @Test
    void aProxyIsBelievedOnlyWhenItIsTrusted() throws IOException, InterruptedException {
        try (HttpServer trusting = Setup.echo(Map.of("plumbline.server.trust-forwarded-headers", "true"))) {
            String said = forwarded(trusting);
            String unsaid = forwarded(SERVER);

            assertThat(said).contains("from=192.0.2.7 secure=true");
            assertThat(unsaid).contains("from=127.0.0.1 secure=false");
        }
    }

    private static String forwarded(HttpServer server) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/"))
                .header("x-forwarded-for", "203.0.113.9, 192.0.2.7").header("x-forwarded-proto", "https").build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString()).body();
        }
    }

    private static HttpResponse<String> send(Version version, String target, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + SERVER.port() + target))
                .timeout(Duration.ofSeconds(20)).POST(BodyPublishers.ofString(body)).build();
        try (HttpClient client = HttpClient.newBuilder().version(version).build()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private record Content(byte[] bytes) implements SdkHttpContentPublisher {
        @Override
        public Optional<Long> contentLength() {
            return Optional.of((long) bytes.length);
        }

        @Override
        public void subscribe(Subscriber<? super ByteBuffer> subscriber) {
            AsyncRequestBody.fromBytes(bytes).subscribe(subscriber);
        }
    }

    private record Collect(StringBuilder body) implements SdkAsyncHttpResponseHandler {
        @Override
        public void onHeaders(SdkHttpResponse headers) {
            // Only the body is looked at.
        }

        @Override
        public void onStream(Publisher<ByteBuffer> stream) {
            stream.subscribe(new SimpleSubscriber(bytes -> body.append(StandardCharsets.UTF_8.decode(bytes))));
        }

        @Override
        public void onError(Throwable failure) {
            body.append(failure);
        }
    }
}
