// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;

/** Requests that no stock client would send, signed by the SDK's own signer. */
record Raw(URI address, HttpClient http) {
    /** The JDK sets these itself. */
    private static final Set<String> SET_BY_CLIENT = Set.of("host", "content-length");

    static Raw to(URI address) {
        return new Raw(address, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    /** Asks for a page that is no AWS API. */
    HttpResponse<String> get(String path) throws IOException {
        return send(HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60)).build());
    }

    /** Sends a body as it is, unsigned. */
    HttpResponse<String> post(String path, String body, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(60)).POST(HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return send(request.build());
    }

    /** Sends a call of SageMaker as it is, signed now. */
    HttpResponse<String> json(String operation, String body, Keys keys) throws IOException {
        return signed("/", "sagemaker", body, Map.of("content-type", "application/x-amz-json-1.1", "x-amz-target",
                "SageMaker." + operation), keys, Instant.now());
    }

    /** Sends a form, signed now. */
    HttpResponse<String> form(String service, String body, Keys keys) throws IOException {
        return signed("/", service, body, Map.of("content-type", "application/x-www-form-urlencoded; charset=utf-8"),
                keys, Instant.now());
    }

    /** Sends a post that was signed at {@code time}. */
    HttpResponse<String> signed(String path, String service, String body, Map<String, String> headers, Keys keys,
            Instant time) throws IOException {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(address)
                .encodedPath(path);
        headers.forEach(request::putHeader);
        return send(path, body, body, request.build(), service, keys, time);
    }

    /** Sends an empty document by {@code method}; {@code path} may have a query. */
    HttpResponse<String> rest(String method, String path, String service, Keys keys, Instant time) throws IOException {
        URI whole = URI.create(address + path);
        SdkHttpFullRequest request = SdkHttpFullRequest.builder().method(SdkHttpMethod.fromValue(method)).uri(whole)
                .putHeader("content-type", "application/json").build();
        return send(path, "{}", "{}", request, service, keys, time);
    }

    /** Sends another body than the one that was signed. */
    HttpResponse<String> changed(String signed, String sent, Map<String, String> headers, Keys keys)
            throws IOException {
        SdkHttpFullRequest.Builder request = SdkHttpFullRequest.builder().method(SdkHttpMethod.POST).uri(address)
                .encodedPath("/");
        headers.forEach(request::putHeader);
        return send("/", signed, sent, request.build(), "sagemaker", keys, Instant.now());
    }

    private HttpResponse<String> send(String path, String body, String sent, SdkHttpFullRequest request,
            String service, Keys keys, Instant time) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        SdkHttpRequest signed = AwsV4HttpSigner.create().sign(ask -> ask.request(request)
                .identity(keys.forSdk()).payload(ContentStreamProvider.fromByteArray(bytes))
                .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(time, ZoneOffset.UTC))).request();
        HttpRequest.Builder post = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60))
                .method(request.method().name(), HttpRequest.BodyPublishers.ofString(sent));
        signed.forEachHeader((name, values) -> {
            if (!SET_BY_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> post.header(name, value));
            }
        });
        return send(post.build());
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
    }
}
