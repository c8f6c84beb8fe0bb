// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/** Hands the requests of the SDK's own clients to a function instead of a network. */
public record SdkLoop(Function<Request, Answer> server) implements SdkHttpClient {
    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest call) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                return response(server.apply(request(call)));
            }

            @Override
            public void abort() {}
        };
    }

    @Override
    public void close() {}

    private static Request request(HttpExecuteRequest call) {
        var http = call.httpRequest();
        String query = http.encodedQueryParameters().orElse("");
        return new Request(http.method().name(), http.encodedPath(),
                query.isEmpty() ? Optional.empty() : Optional.of(query), Headers.of(http.headers()),
                body(call.contentStreamProvider()), "127.0.0.1", false);
    }

    private static byte[] body(Optional<ContentStreamProvider> provider) {
        if (provider.isEmpty()) {
            return new byte[0];
        }
        try (InputStream stream = provider.get().newStream()) {
            return stream.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static HttpExecuteResponse response(Answer answer) {
        return HttpExecuteResponse.builder()
                .response(SdkHttpFullResponse.builder().statusCode(answer.status())
                        .headers(answer.headers().asMap()).build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(answer.body()))).build();
    }
}
