// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import io.plumbline.web.Streamed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.async.AsyncExecuteRequest;
import software.amazon.awssdk.http.async.SdkAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeAsyncClient;

/** The SDK's own client for streams, whose requests go to a function instead of a network. */
final class StockStreams implements AutoCloseable {
    private final BedrockRuntimeAsyncClient client;

    StockStreams(Function<Request, Answer> server) {
        this.client = BedrockRuntimeAsyncClient.builder().httpClient(new Loop(server))
                .endpointOverride(URI.create("http://127.0.0.1:8080")).region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("AKID", "secret")))
                .overrideConfiguration(each -> each.retryStrategy(AwsRetryStrategy.doNotRetry())).build();
    }

    BedrockRuntimeAsyncClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }

    private record Loop(Function<Request, Answer> server) implements SdkAsyncHttpClient {
        @Override
        public CompletableFuture<Void> execute(AsyncExecuteRequest call) {
            CompletableFuture<Void> done = new CompletableFuture<>();
            body(call).thenAccept(body -> {
                Answer answer = server.apply(request(call, body));
                call.responseHandler().onHeaders(SdkHttpFullResponse.builder().statusCode(answer.status())
                        .headers(answer.headers().asMap()).build());
                call.responseHandler().onStream(SdkPublisher.fromIterable(List.of(ByteBuffer.wrap(bytes(answer)))));
                done.complete(null);
            }).exceptionally(failure -> {
                call.responseHandler().onError(failure);
                done.completeExceptionally(failure);
                return null;
            });
            return done;
        }

        private static byte[] bytes(Answer answer) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (Streamed stream = answer.stream().orElseThrow()) {
                stream.writeTo(out);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return out.toByteArray();
        }

        private static Request request(AsyncExecuteRequest call, byte[] body) {
            var http = call.request();
            return new Request(http.method().name(), http.encodedPath(), Optional.empty(), Headers.of(http.headers()),
                    body, "127.0.0.1", false);
        }

        private static CompletableFuture<byte[]> body(AsyncExecuteRequest call) {
            CompletableFuture<byte[]> done = new CompletableFuture<>();
            call.requestContentPublisher().subscribe(new Collected(done));
            return done;
        }

        @Override
        public void close() {}
    }

    private record Collected(CompletableFuture<byte[]> done, List<byte[]> pieces) implements Subscriber<ByteBuffer> {
        private Collected(CompletableFuture<byte[]> done) {
            this(done, new ArrayList<>());
        }

        @Override
        public void onSubscribe(Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(ByteBuffer bytes) {
            byte[] piece = new byte[bytes.remaining()];
            bytes.get(piece);
            pieces.add(piece);
        }

        @Override
        public void onError(Throwable failure) {
            done.completeExceptionally(failure);
        }

        @Override
        public void onComplete() {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            pieces.forEach(all::writeBytes);
            done.complete(all.toByteArray());
        }
    }
}
