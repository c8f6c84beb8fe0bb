// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import static io.plumbline.testkit.ForAll.forAll;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

class RefusedSignaturesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T16:00:00Z");
    private static final String SECRET = "0123456789abcdef0123456789abcdef01234567";
    private static final AwsCredentialsIdentity WHO = AwsCredentialsIdentity.create("AKIAPLUMBLINE", SECRET);
    private static final SigningKeys KEYS = id -> id.equals("AKIAPLUMBLINE") ? Optional.of(SECRET) : Optional.empty();
    private static final String SCOPE = "AKIAPLUMBLINE/20261121/us-east-1/sagemaker/aws4_request";

    private final SignatureVerifier verifier = new SignatureVerifier();

    @Test
    void oneChangedByteAnywhere() {
        Request good = SdkSignedTest.signed(WHO, "http://localhost:8080/cards/one?a=1&b=22", "{\"a\":1}", each -> {
        });
        verifier.verify(good, NOW, KEYS);

        forAll(random -> changed(good, random), 20261121L,
                bad -> assertThat(refusal(bad).code()).isIn("InvalidSignatureException", "IncompleteSignatureException",
                        "UnrecognizedClientException", "MissingAuthenticationTokenException"));
    }

    @Test
    void oneChangedByteOfAChunkedBody() {
        Request good = SdkSignedTest.signed(WHO, "http://localhost:8080/cards/one", "abc".repeat(100_000),
                each -> each.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true));

        forAll(random -> {
            byte[] body = good.body().clone();
            body[random.nextInt(body.length)] ^= (byte) (1 << random.nextInt(7));
            return Requests.withBody(good, body);
        }, 7L, bad -> assertThat(refusal(bad).status()).isIn(400, 403));
    }

    @Test
    void aChunkedBodyThatIsCutShort() {
        Request good = SdkSignedTest.signed(WHO, "http://localhost:8080/cards/one", "abc".repeat(1_000),
                each -> each.putProperty(AwsV4FamilyHttpSigner.CHUNK_ENCODING_ENABLED, true));

        forAll(random -> Requests.withBody(good, Arrays.copyOf(good.body(), random.nextInt(good.body().length))),
                8L, bad -> assertThat(refusal(bad).status()).isIn(400, 403));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 ", "AWS4-HMAC-SHA256 Credential",
            "Basic YTpi",
            "AWS4-HMAC-SHA256 ,,,", "AWS4-HMAC-SHA256 =,=,=", "AWS4-HMAC-SHA256 Credential=a,Credential=b",
            "AWS4-HMAC-SHA256 Credential=////, SignedHeaders=host, Signature=x",
            "AWS4-HMAC-SHA256 Credential=a/b/c/d/e/f/g, SignedHeaders=host, Signature=x",
            "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=;;;, Signature=x",
            "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=HOST, Signature=x",
            "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=x-amz-date, Signature=x",
            "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=host, Signature=x",
            "AWS4-HMAC-SHA256 Credential=" + SCOPE + ", SignedHeaders=host;x-amz-date, Signature=",
            "AWS4-ECDSA-P256-SHA256 Credential=" + SCOPE + ", SignedHeaders=host, Signature=x"})
    void malformedAuthorizations(String header) {
        Request request = new Request("POST", "/", Optional.empty(), Headers.none().with("host", "localhost")
                .with("x-amz-date", "20261121T160000Z").with("authorization", header), new byte[0], "127.0.0.1", false);

        assertThat(refusal(request).code()).isIn("IncompleteSignatureException", "InvalidSignatureException");
    }

    @Test
    void randomAuthorizationsNeverEndInAnythingElse() {
        String letters = "AWS4-HMAC-SHA256 Credential=SignedHeaders=Signature=,;/=%\u00e4\u0001";
        forAll(random -> {
            StringBuilder text = new StringBuilder("AWS4-HMAC-SHA256 ");
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            return Headers.none().with("host", "localhost").with("authorization", text.toString()).with("x-amz-date",
                    random.nextBoolean() ? "20261121T160000Z" : text.toString());
        }, 9L, headers -> assertThat(
                refusal(new Request("POST", "/", Optional.of("%&=%zz&X-Amz-Date=%"), headers, new byte[0],
                        "127.0.0.1", false)).status())
                .isIn(400, 403));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/x-amz-json-1.1 | SageMaker.ListModels | 400 | UnrecognizedClientException | 400 | InvalidSignatureException | 400 | MissingAuthenticationTokenException
            application/json | | 403 | UnrecognizedClientException | 403 | InvalidSignatureException | 403 | MissingAuthenticationTokenException
            application/x-www-form-urlencoded | | 403 | InvalidClientTokenId | 403 | SignatureDoesNotMatch | 403 | MissingAuthenticationToken
            """)
    void everyProtocolHasItsOwnWords(String type, String target, int unknown, String unknownCode, int wrong,
            String wrongCode, int missing, String missingCode) {
        assertThat(refusal(request(type, target, "AKIAUNKNOWN", "20261121T160000Z")))
                .extracting(WireError::status, WireError::code).containsExactly(unknown, unknownCode);
        assertThat(refusal(request(type, target, "AKIAPLUMBLINE", "20261121T160000Z")))
                .extracting(WireError::status, WireError::code).containsExactly(wrong, wrongCode);
        assertThat(refusal(request(type, target, "", "20261121T160000Z")))
                .extracting(WireError::status, WireError::code).containsExactly(missing, missingCode);
    }

    @Test
    void clocksThatDifferByMoreThanFiveMinutes() {
        assertThat(refusal(request("application/json", null, "AKIAPLUMBLINE", "20261121T155459Z")).message())
                .contains("Signature expired", "2026-11-21T15:54:59Z", "2026-11-21T16:00:00Z", "Set the clock");
        assertThat(refusal(request("application/json", null, "AKIAPLUMBLINE", "20261121T160501Z")).message())
                .contains("Signature not yet current", "2026-11-21T16:05:01Z", "2026-11-21T16:00:00Z");
        assertThat(refusal(request("application/x-www-form-urlencoded", null, "AKIAPLUMBLINE", "20261121T155459Z")))
                .extracting(WireError::status, WireError::code).containsExactly(400, "RequestExpired");
    }

    @Test
    void exactlyFiveMinutesAreAccepted() {
        Request good = SdkSignedTest.signed(WHO, "http://localhost:8080/", "{}", each -> {
        });

        verifier.verify(good, NOW.plusSeconds(300), KEYS);
        verifier.verify(good, NOW.minusSeconds(300), KEYS);
        assertThat(catchThrowableOfType(WireException.class, () -> verifier.verify(good, NOW.plusSeconds(301), KEYS)))
                .isNotNull();
    }

    @Test
    void presignedAddressesAfterTheirTime() {
        Request good = SdkSignedTest.signed(WHO, "http://localhost:8080/?Action=GetCallerIdentity", "",
                each -> each
                        .putProperty(AwsV4FamilyHttpSigner.AUTH_LOCATION,
                                AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                        .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, Duration.ofSeconds(60)));
        verifier.verify(good, NOW.plusSeconds(60), KEYS);

        WireException late = catchThrowableOfType(WireException.class,
                () -> verifier.verify(good, NOW.plusSeconds(61), KEYS));

        assertThat(late.error().code()).isEqualTo("RequestExpired");
        assertThat(late.error().message()).contains("2026-11-21T16:01:00Z");
    }

    @Test
    void anUnsignedBodyInClearText() {
        Request request = new Request("POST", "/", Optional.empty(),
                Headers.none().with("host", "localhost").with("x-amz-date", "20261121T160000Z")
                        .with("x-amz-content-sha256", "UNSIGNED-PAYLOAD")
                        .with("authorization", "AWS4-HMAC-SHA256 Credential="
                                + SCOPE + ", SignedHeaders=host;x-amz-date, Signature=x"),
                new byte[0], "127.0.0.1", false);

        assertThat(refusal(request).message()).contains("over TLS only");
    }

    @Test
    void anUnsignedTarget() {
        Request request = new Request("POST", "/", Optional.empty(),
                Headers.none().with("host", "localhost").with("x-amz-date", "20261121T160000Z")
                        .with("x-amz-target", "SageMaker.DeleteModel")
                        .with("authorization", "AWS4-HMAC-SHA256 Credential="
                                + SCOPE + ", SignedHeaders=host;x-amz-date, Signature=x"),
                new byte[0], "127.0.0.1", false);

        assertThat(refusal(request).message()).contains("x-amz-target");
    }

    private WireError refusal(Request request) {
        WireException refused = catchThrowableOfType(WireException.class, () -> verifier.verify(request, NOW, KEYS));
        return Objects.requireNonNull(refused, "it was accepted").error();
    }

    private static Request request(String type, @Nullable String target, String key, String time) {
        Headers headers = Headers.none().with("host", "localhost").with("x-amz-date", time).with("content-type", type);
        String signed = "host;x-amz-date";
        if (target != null) {
            headers = headers.with("x-amz-target", target);
            signed += ";x-amz-target";
        }
        if (!key.isEmpty()) {
            headers = headers.with("authorization", "AWS4-HMAC-SHA256 Credential=" + key
                    + "/20261121/us-east-1/sagemaker/aws4_request, SignedHeaders=" + signed + ", Signature=00");
        }
        return new Request("POST", "/", Optional.empty(), headers, new byte[0], "127.0.0.1", false);
    }

    private static Request changed(Request good, Random random) {
        return switch (random.nextInt(5)) {
            case 0 ->
                new Request(changed(good.method(), random), good.path(), good.query(), good.headers(), good.body(),
                        good.address(), false);
            case 1 -> new Request(good.method(), "/" + changed(good.path().substring(1), random), good.query(),
                    good.headers(), good.body(), good.address(), false);
            case 2 -> new Request(good.method(), good.path(), good.query().map(query -> changed(query, random)),
                    good.headers(), good.body(), good.address(), false);
            case 3 ->
                new Request(good.method(), good.path(), good.query(), changed(good.headers(), random), good.body(),
                        good.address(), false);
            default -> {
                byte[] body = good.body().clone();
                body[random.nextInt(body.length)] ^= 1;
                yield Requests.withBody(good, body);
            }
        };
    }

    private static Headers changed(Headers headers, Random random) {
        List<String> names = new ArrayList<>(headers.asMap().keySet());
        String name = names.get(random.nextInt(names.size()));
        Map<String, List<String>> fields = new HashMap<>(headers.asMap());
        fields.put(name, List.of(changed(headers.first(name).orElseThrow().strip(), random)));
        return Headers.of(fields);
    }

    /** Exchanges one letter or digit for another, so that encoding and spaces mean what they meant. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        while (!Character.isLetterOrDigit(text.charAt(at))) {
            at = random.nextInt(text.length());
        }
        char now = text.charAt(at) == 'q' ? 'z' : 'q';
        return text.substring(0, at) + now + text.substring(at + 1);
    }
}
