// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Requests signed by the SDK's own signer. */
class SdkSignedTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef01234567";
    private static final SigningKeys KEYS = id -> id.equals("AKIAPLUMBLINE") || id.equals("ASIAPLUMBLINE")
            ? Optional.of(SECRET)
            : Optional.empty();
    private static final AwsCredentialsIdentity LASTING = AwsCredentialsIdentity.create("AKIAPLUMBLINE", SECRET);
    private static final AwsSessionCredentialsIdentity PASSING = AwsSessionCredentialsIdentity.create("ASIAPLUMBLINE",
            SECRET, "a/token+with=signs");

    private final SignatureVerifier verifier = new SignatureVerifier();

    @ParameterizedTest
    @ValueSource(strings = {"/",
            "/guardrail/arn%3Aaws%3Abedrock%3Aus-east-1%3A000000000000%3Aguardrail%2Fabc/version/1/apply",
            "/a%20b/~c/%C3%A4"})
    void bodiesInTheHeader(String path) {
        Request request = signed(LASTING, "http://localhost:8080" + path + "?b=2&a=1&a=%2F&empty", "{\"a\":1}",
                each -> {
                });

        VerifiedSignature verified = verifier.verify(request, NOW, KEYS);

        assertThat(verified.service()).isEqualTo("sagemaker");
        assertThat(verified.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":1}");
    }

    @Test
    void theTokenOfATemporaryKeyIsHandedOn() {
        Request request = signed(PASSING, "http://localhost:8080/", "{}", each -> {
        });

        assertThat(verifier.verify(request, NOW, KEYS).sessionToken()).contains("a/token+with=signs");
    }

    @Test
    void presignedAddresses() {
        Request request = signed(PASSING, "http://localhost:8080/?Action=GetCallerIdentity&Version=2011-06-15", "",
                each -> each
                        .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION,
                                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofMinutes(15)));

        VerifiedSignature verified = verifier.verify(request, NOW.plusSeconds(899), KEYS);

        assertThat(verified.presigned()).isTrue();
        assertThat(verified.sessionToken()).contains("a/token+with=signs");
    }

    @Test
    void chunksThatAreSignedOneByOne() {
        Request request = signed(LASTING, "http://localhost:8080/bucket/key", "x".repeat(300_000),
                each -> each.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true));

        assertThat(request.header("x-amz-content-sha256")).contains("STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
        assertThat(verifier.verify(request, NOW, KEYS).body()).hasSize(300_000);
    }

    @Test
    void chunksWithASignedTrailer() {
        Request request = signed(LASTING, "http://localhost:8080/bucket/key", "x".repeat(300_000),
                each -> each.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true)
                        .putProperty(AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32));

        assertThat(request.header("x-amz-content-sha256")).contains("STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER");
        assertThat(verifier.verify(request, NOW, KEYS).body()).hasSize(300_000);
    }

    @Test
    void unsignedChunksWithATrailerOverTls() {
        Request request = Requests.overTls(signed(LASTING, "https://localhost:8080/bucket/key", "x".repeat(300_000),
                each -> each.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true)
                        .putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false)
                        .putProperty(AwsV4FamilyHttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32)));

        assertThat(request.header("x-amz-content-sha256")).contains("STREAMING-UNSIGNED-PAYLOAD-TRAILER");
        assertThat(verifier.verify(request, NOW, KEYS).body()).hasSize(300_000);
    }

    @Test
    void theAuthorityOfHttp2InPlaceOfTheHost() {
        Request request = signed(LASTING, "http://localhost:8080/", "{}", each -> {
        });
        String canonical = "POST\n/\n\n:authority:localhost:8080\nx-amz-date:20261121T160000Z\n\n"
                + ":authority;x-amz-date\n" + Hashes.sha256("{}");
        Claim.Scope scope = new Claim.Scope("20261121", "us-east-1", "sagemaker");
        String signature = Hashes.hexHmac(new DerivedKeys().derive(SECRET, scope),
                "AWS4-HMAC-SHA256\n20261121T160000Z\n"
                        + scope.text() + "\n" + Hashes.sha256(canonical));
        Headers headers = Headers.none().with(":authority", "localhost:8080").with("host", "localhost:8080")
                .with("x-amz-date", "20261121T160000Z")
                .with("authorization", "AWS4-HMAC-SHA256 Credential=AKIAPLUMBLINE/"
                        + scope.text() + ", SignedHeaders=:authority;x-amz-date, Signature=" + signature);

        verifier.verify(new Request("POST", "/", Optional.empty(), headers, request.body(), "127.0.0.1", false), NOW,
                KEYS);
    }

    static Request signed(AwsCredentialsIdentity who, String address, String body,
            Consumer<SignRequest.Builder<AwsCredentialsIdentity>> more) {
        SdkHttpFullRequest plain = SdkHttpFullRequest.builder()
                .method(body.isEmpty() ? SdkHttpMethod.GET : SdkHttpMethod.POST)
                .uri(URI.create(address)).encodedPath(URI.create(address).getRawPath())
                .putHeader("content-type", body.isEmpty() ? "text/plain" : "application/json")
                .putHeader("content-length", Integer.toString(body.length())).putHeader("x-one", "  two   spaces ")
                .build();
        SignRequest.Builder<AwsCredentialsIdentity> request = SignRequest.builder(who).request(plain)
                .payload(ContentStreamProvider.fromUtf8String(body))
                .putProperty(AwsV4FamilyHttpSigner.SERVICE_SIGNING_NAME, "sagemaker")
                .putProperty(AwsV4HttpSigner.REGION_NAME, "us-east-1")
                .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(NOW, ZoneOffset.UTC));
        more.accept(request);
        SignedRequest signed = AwsV4HttpSigner.create().sign(request.build());
        return request(signed.request(), signed.payload().map(SdkSignedTest::bytes).orElse(new byte[0]));
    }

    private static Request request(SdkHttpRequest signed, byte[] body) {
        Headers headers = Headers.of(signed.headers());
        return new Request(signed.method().name(), signed.encodedPath(), signed.encodedQueryParameters(), headers, body,
                "127.0.0.1", false);
    }

    private static byte[] bytes(ContentStreamProvider payload) {
        try (ByteArrayInputStream all = new ByteArrayInputStream(payload.newStream().readAllBytes())) {
            return all.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
