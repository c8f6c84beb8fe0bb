// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect;

import static io.plumbline.connect.Failing.assertFails;
import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.chat.RawModel.RawAnswer;
import io.plumbline.connect.chat.RawModel.RawStream;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.web.frames.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Bodies that go to a model and back as they are, behind InvokeModel and InvokeEndpoint. */
class RawModelsTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(300), 20_000);
    private static final Optional<AwsKey> KEY = Optional
            .of(new AwsKey("AKID", new Secret("s3cret"), Optional.of(new Secret("t0ken")), "us-east-1"));
    /** No text at all. */
    private static final byte[] BYTES = {0, -1, (byte) 0xc3, 0x28, 10, 'x'};

    private final FakeEndpoint endpoint = new FakeEndpoint(FakeEndpoint.whole(200, "application/x-own", BYTES));
    private final ModelClients clients = new ModelClients(InstantSource.system());

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    /** Whose protocol is spoken. */
    enum Whose {
        BEDROCK, SAGEMAKER;

        private RawModel model(ModelClients clients, FakeEndpoint endpoint) {
            return clients.raw(switch (this) {
                case BEDROCK -> new ModelEndpoint.Bedrock("own", endpoint.url(), Optional.of("maker/m:1"), KEY, SHORT);
                case SAGEMAKER -> new ModelEndpoint.SageMaker("own", endpoint.url(), "maker/m:1", KEY, SHORT);
            }, "ignored");
        }

        private String path(boolean streams) {
            return switch (this) {
                case BEDROCK -> "/model/maker%2Fm%3A1/" + (streams ? "invoke-with-response-stream" : "invoke");
                case SAGEMAKER -> "/endpoints/maker%2Fm%3A1/invocations" + (streams ? "-response-stream" : "");
            };
        }

        private Frame frame(byte[] bytes) {
            return switch (this) {
                case BEDROCK -> Frame.event("chunk", "application/json", ("{\"bytes\":\""
                        + Base64.getEncoder().encodeToString(bytes) + "\"}").getBytes(StandardCharsets.UTF_8));
                case SAGEMAKER -> Frame.event("PayloadPart", "application/octet-stream", bytes);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void bytesGoThereAndBackUnchangedAndSigned(Whose whose) {
        RawAnswer answer = whose.model(clients, endpoint).invoke("in".getBytes(StandardCharsets.UTF_8), "text/csv",
                "x/y");

        assertThat(answer.body()).isEqualTo(BYTES);
        assertThat(answer.contentType()).isEqualTo("application/x-own");
        FakeEndpoint.Seen seen = endpoint.seen().getFirst();
        assertThat(seen.path()).isEqualTo(whose.path(false));
        assertThat(seen.body()).isEqualTo("in");
        assertThat(seen.headers().getFirst("Content-Type")).isEqualTo("text/csv");
        assertThat(seen.headers().getFirst("Accept")).isEqualTo("x/y");
        assertThat(seen.headers().getFirst("X-Amz-Security-Token")).isEqualTo("t0ken");
        assertThat(seen.headers().getFirst("Authorization")).startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
                .contains("/us-east-1/" + (whose == Whose.BEDROCK ? "bedrock" : "sagemaker") + "/")
                .doesNotContain("s3cret");
    }

    @ParameterizedTest
    @EnumSource
    void piecesOfAStreamComeAsTheyWereSent(Whose whose) {
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, whose.frame(BYTES), whose.frame(new byte[0]),
                whose.frame("end".getBytes(StandardCharsets.UTF_8))));

        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(BYTES);
        all.writeBytes("end".getBytes(StandardCharsets.UTF_8));
        assertThat(heard(whose)).isEqualTo(all.toByteArray());
        assertThat(endpoint.seen().getFirst().path()).isEqualTo(whose.path(true));
    }

    @ParameterizedTest
    @EnumSource
    void aStreamThatIsCutIsAFailureAtEveryByte(Whose whose) {
        byte[] whole = whose.frame("half".getBytes(StandardCharsets.UTF_8)).bytes();
        for (int length = 1; length < whole.length; length += 7) {
            endpoint.becomes(FakeEndpoint.pieces("application/vnd.amazon.eventstream", Duration.ZERO, true,
                    List.of(whole, Arrays.copyOf(whole, length))));
            assertFails(() -> heard(whose), Kind.GARBLED, "own", "half");
        }
        endpoint.becomes(
                FakeEndpoint.pieces("application/vnd.amazon.eventstream", Duration.ZERO, false, List.of(whole)));
        assertFails(() -> heard(whose), Kind.GARBLED, "own", "half");
    }

    @ParameterizedTest
    @EnumSource
    void framesThatAreNoneOrTooLargeAreGarbled(Whose whose) {
        byte[] frame = whose.frame("text".getBytes(StandardCharsets.UTF_8)).bytes();
        byte[] changed = frame.clone();
        changed[changed.length - 6] ^= 1;
        for (byte[] garbage : List.of("nonsense that is no frame".getBytes(StandardCharsets.UTF_8), changed,
                whose.frame(new byte[20_000]).bytes())) {
            endpoint.becomes(FakeEndpoint.whole(200, "application/vnd.amazon.eventstream", garbage));
            assertFails(() -> heard(whose), Kind.GARBLED, "own", "nonsense");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFailureWithinAStreamIsOne(Whose whose) {
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, whose.frame(BYTES), Frame.exception(
                "modelStreamErrorException", "application/json",
                "{\"message\":\"said\"}".getBytes(StandardCharsets.UTF_8))));

        assertFails(() -> heard(whose), Kind.FAILED, "own", "said");
    }

    @ParameterizedTest
    @EnumSource
    void slowLargeAndUnwillingEndpointsAreTold(Whose whose) {
        RawModel model = whose.model(clients, endpoint);
        endpoint.becomes(FakeEndpoint.after(Duration.ofSeconds(3), FakeEndpoint.json(200, "{}")));
        assertFails(() -> model.invoke(BYTES, "a/b", "*/*"), Kind.TIMEOUT, "own", "s3cret");
        endpoint.becomes(FakeEndpoint.frames(Duration.ofSeconds(1), whose.frame(BYTES)));
        assertFails(() -> heard(whose), Kind.TIMEOUT, "own", "s3cret");
        endpoint.becomes(FakeEndpoint.whole(200, "a/b", new byte[20_001]));
        assertFails(() -> model.invoke(BYTES, "a/b", "*/*"), Kind.GARBLED, "own", "s3cret");
        endpoint.becomes(FakeEndpoint.json(429, "{\"message\":\"said\"}"));
        assertFails(() -> model.invoke(BYTES, "a/b", "*/*"), Kind.THROTTLED, "own", "said");
        assertFails(() -> heard(whose), Kind.THROTTLED, "own", "said");
        endpoint.becomes(FakeEndpoint.json(500, "{\"message\":\"said\"}"));
        assertFails(() -> model.invoke(BYTES, "a/b", "*/*"), Kind.FAILED, "own", "said");
        endpoint.becomes(FakeEndpoint.json(403, "{}"));
        assertFails(() -> heard(whose), Kind.UNAUTHORISED, "own", "s3cret");
        endpoint.close();
        assertFails(() -> model.invoke(BYTES, "a/b", "*/*"), Kind.UNREACHABLE, "own", "s3cret");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyAnswerIsEmpty(Whose whose) {
        endpoint.becomes(FakeEndpoint.whole(200, "a/b", new byte[0]));

        assertThat(whose.model(clients, endpoint).invoke(new byte[0], "a/b", "*/*").body()).isEmpty();
        assertThat(heard(whose)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void closingAStreamTellsTheModelToStop(Whose whose) throws InterruptedException {
        Frame[] many = new Frame[200];
        Arrays.fill(many, whose.frame(BYTES));
        endpoint.becomes(FakeEndpoint.frames(Duration.ofMillis(20), many));

        try (RawStream stream = whose.model(clients, endpoint).stream(BYTES, "a/b", "*/*")) {
            assertThat(stream.next()).hasValueSatisfying(piece -> assertThat(piece).isEqualTo(BYTES));
        }

        assertThat(endpoint.left().await(3, TimeUnit.SECONDS)).isTrue();
    }

    private byte[] heard(Whose whose) {
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        try (RawStream stream = whose.model(clients, endpoint).stream(BYTES, "a/b", "*/*")) {
            for (Optional<byte[]> piece = stream.next(); piece.isPresent(); piece = stream.next()) {
                heard.writeBytes(piece.get());
            }
        }
        return heard.toByteArray();
    }
}
