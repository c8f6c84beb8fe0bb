// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plumbline.testkit.ForAll;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadInputTest {
    private final AwsWire wire = AwsWire.load();

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "{", "[]", "1", "\"x\"", "null", "{\"MaxResults\": 1}}", "{\"MaxResults\": 1} x",
            "{'MaxResults': 1}", "{\"MaxResults\": 01}", "{\"MaxResults\": NaN}",
            "{\"MaxResults\": 1, \"MaxResults\": 1}",
            "{\"MaxResults\": \"1\"}", "{\"MaxResults\": 1.5}", "{\"MaxResults\": 1e999999999}",
            "{\"MaxResults\": 99999999999}", "{\"MaxResults\": true}", "{\"NextToken\": 1}", "{\"NextToken\": {}}",
            "{\"CreationTimeAfter\": \"yesterday\"}", "{\"CreationTimeAfter\": 1e99}", "{\"CreationTimeAfter\": true}",
            "{\"CreationTimeAfter\": 1e-999999999}", "{\"NextToken\": \"\\ud800\\u\"}", "{\"NextToken\": \"a\nb\"}"})
    void jsonThatCannotBeReadIsRefusedInOneSentence(String body) {
        if (!body.isEmpty()) {
            assertRefused(Requests.json("SageMaker.ListModelCards", body));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"&Tags.member.1.Key=%zz", "&Tags.member.1.Key=%F", "&UserName=%FF",
            "&UserName=a&UserName=b",
            "&Tags.member.0.Key=a", "&Tags.member.x.Key=a", "&Tags.member.99999999999.Key=a", "&UserName.x=1",
            "&Tags.member.01.Key=a"})
    void formsThatCannotBeReadAreRefusedInOneSentence(String fields) {
        assertRefused(Requests.form("Action=CreateUser&Version=2010-05-08" + fields));
    }

    @Test
    void wrongKindsInListsAndMapsAreRefused() {
        for (String body : List.of("{\"Tags\": {}}", "{\"Tags\": [1]}", "{\"Tags\": [null]}",
                "{\"PrimaryContainer\": []}", "{\"PrimaryContainer\": {\"Environment\": [1]}}",
                "{\"PrimaryContainer\": {\"Environment\": {\"A\": 1}}}")) {
            assertRefused(Requests.json("SageMaker.CreateModel", body));
        }
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        byte[] body = "{\"NextToken\": \"x\"}".getBytes(StandardCharsets.ISO_8859_1);
        body[15] = (byte) 0xE4;

        assertRefused(Requests.json("SageMaker.ListModelCards", body));
        assertRefused(Requests.form(new byte[]{'A', (byte) 0xC3, '='}));
    }

    @Test
    void deepAndHugeInputIsRefusedQuickly() {
        Instant start = Instant.now();
        assertRefused(Requests.json("SageMaker.ListModelCards", "[".repeat(5_000_000)));
        assertRefused(Requests.json("SageMaker.ListModelCards", "{\"a\":".repeat(1_000_000)));
        assertRefused(Requests.json("SageMaker.ListModelCards", "{\"x\": " + "9".repeat(1_000_000) + "}"));
        assertRefused(Requests.form("Action=CreateUser&Version=2010-05-08&" + "a.".repeat(500_000) + "=1"));
        assertRefused(Requests.form("Action=CreateUser&Version=2010-05-08" + "&a=1".repeat(500_000)));

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void noChangedByteEverBringsAnotherExceptionThanARefusal() {
        List<byte[]> originals = List.of(
                bytes("{\"ModelCardName\": \"c\", \"Content\": \"{}\", \"ModelCardStatus\": \"Draft\", \"Tags\": "
                        + "[{\"Key\": \"k\", \"Value\": \"v\"}], \"SecurityConfig\": {\"KmsKeyId\": \"k\"}}"),
                bytes("Action=CreateUser&Version=2010-05-08&UserName=ann%20b&Tags.member.1.Key=k&Tags.member.1.Value=%C3%A4"),
                bytes("/endpoints/a%2Fb%C3%A4c/invocations"));

        ForAll.forAll(random -> new Mutation(random.nextInt(3), random.nextLong()), 20261121, mutation -> {
            byte[] body = Objects.requireNonNull(originals.get(mutation.original())).clone();
            Random random = new Random(mutation.seed());
            for (int change = 0; change < 1 + random.nextInt(4); change++) {
                body[random.nextInt(body.length)] = (byte) random.nextInt();
            }
            Request request = switch (mutation.original()) {
                case 0 -> Requests.json("SageMaker.CreateModelCard", body);
                case 1 -> Requests.form(body);
                default -> Requests.plain("POST", new String(body, StandardCharsets.ISO_8859_1), "{}");
            };
            try {
                assertThat(wire.decode(wire.route(request), request)).isNotNull();
            } catch (WireException refused) {
                assertThat(refused.error().status()).isBetween(400, 404);
            }
        });
    }

    private void assertRefused(Request request) {
        WireException refused = catchThrowableOfType(WireException.class,
                () -> wire.decode(wire.route(request), request));

        assertThat(refused).isNotNull();
        assertThat(refused.error().code()).isEqualTo("SerializationException");
        assertThat(refused.error().status()).isEqualTo(400);
        assertThat(refused.error().message()).endsWith(".").doesNotContain("Exception", "com.fasterxml")
                .hasSizeLessThan(200);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Mutation(int original, long seed) {}
}
