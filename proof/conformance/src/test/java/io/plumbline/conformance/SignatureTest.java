// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures that are late, early, over, missing or no signatures at all. */
class SignatureTest {
    @RegisterExtension
    static final House HOUSE = House.onFile(Map.of());

    private static final Map<String, String> LIST = Map.of("content-type", "application/x-amz-json-1.1", "x-amz-target",
            "SageMaker.ListArtifacts");

    @AfterEach
    void setTheClockRight() {
        HOUSE.setAhead(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, 301, -86_400})
    void aSignatureOfAnotherTimeIsRefused(long seconds) throws IOException {
        assertThat(list(HOUSE.root().keys(), Instant.now().plusSeconds(seconds)))
                .satisfies(answer -> refused(answer, 400, "InvalidSignatureException"));
    }

    @ParameterizedTest
    @ValueSource(longs = {-240, 0, 240})
    void clocksMayDifferByMinutes(long seconds) throws IOException {
        assertThat(list(HOUSE.root().keys(), Instant.now().plusSeconds(seconds)).statusCode()).isEqualTo(200);
    }

    @Test
    void aSessionEndsWhenItsTimeIsOver() throws IOException {
        Stock root = HOUSE.root();
        var given = root.sts().getSessionToken(ask -> ask.durationSeconds(900)).credentials();
        Keys session = new Keys(given.accessKeyId(), HOUSE.secret(given.secretAccessKey()),
                Optional.of(HOUSE.secret(given.sessionToken())));
        assertThat(list(session, Instant.now()).statusCode()).isEqualTo(200);

        HOUSE.setAhead(Duration.ofSeconds(901));

        refused(list(session, HOUSE.now()), 400, "ExpiredTokenException");
        HttpResponse<String> form = Raw.to(HOUSE.address()).signed("/", "sts",
                "Action=GetCallerIdentity&Version=2011-06-15",
                Map.of("content-type", "application/x-www-form-urlencoded"), session, HOUSE.now());
        refused(form, 403, "<Code>ExpiredToken</Code>");
    }

    @Test
    void whatIsNotSignedIsRefusedInTheWordsOfItsProtocol() throws IOException {
        Raw raw = Raw.to(HOUSE.address());
        refused(raw.post("/", "{}", LIST), 400, "MissingAuthenticationTokenException");
        refused(raw.post("/", "Action=ListUsers&Version=2010-05-08",
                Map.of("content-type", "application/x-www-form-urlencoded")), 403,
                "<Code>MissingAuthenticationToken</Code>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AWS4-HMAC-SHA256", "AWS4-HMAC-SHA256 Credential=", "Basic YWRtaW46YWRtaW4=", "Bearer x",
            "AWS4-HMAC-SHA256 Credential=A/20261121/us-east-1/sagemaker/aws4_request, SignedHeaders=, Signature=",
            "AWS4-HMAC-SHA256 Credential=A/B/C, SignedHeaders=host;;;, Signature=zz", "AWS4-HMAC-SHA256 ,,,===,,,",
            "AWS4-HMAC-SHA256 Credential=////, SignedHeaders=host;x-amz-date, Signature=00"})
    void whatOnlyLooksLikeASignatureIsTheFaultOfTheCaller(String authorization) throws IOException {
        HttpResponse<String> answer = Raw.to(HOUSE.address()).signed("/", "sagemaker", "{}", LIST,
                HOUSE.root().keys(), Instant.now());
        assertThat(answer.statusCode()).isEqualTo(200);

        HttpResponse<String> wrong = Raw.to(HOUSE.address()).post("/", "{}", Map.of("content-type",
                "application/x-amz-json-1.1", "x-amz-target", "SageMaker.ListArtifacts", "authorization", authorization,
                "x-amz-date", "20261121T000000Z"));
        assertThat(wrong.statusCode()).as(wrong.body()).isBetween(400, 403);
        assertThat(wrong.body()).contains("__type");
        assertThat(wrong.headers().firstValue("x-amzn-requestid")).isPresent();
    }

    @Test
    void aSignatureHoldsForOneBodyOnly() throws IOException {
        HttpResponse<String> answer = Raw.to(HOUSE.address()).changed("{\"MaxResults\":1}", "{\"MaxResults\":2}", LIST,
                HOUSE.root().keys());
        refused(answer, 400, "InvalidSignatureException");
    }

    private static HttpResponse<String> list(Keys keys, Instant time) throws IOException {
        return Raw.to(HOUSE.address()).signed("/", "sagemaker", "{}", LIST, keys, time);
    }

    private static void refused(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).contains(code);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("x-amzn-requestid")).isPresent();
    }
}
