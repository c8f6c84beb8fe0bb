// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Odd texts and models that misbehave, on every way a text can take past a guardrail. */
class GatewayBadInputTest {
    private static final EchoModel MODEL = new EchoModel();

    @RegisterExtension
    static final House HOUSE = House.onFile(MODEL.settings());

    private static String guardrail;

    @BeforeAll
    static void open() {
        guardrail = HOUSE.root().bedrock().createGuardrail(ask -> ask.name("odd").blockedInputMessaging("Not asked.")
                .blockedOutputsMessaging("Not said.").wordPolicyConfig(words -> words.wordsConfig(
                        word -> word.text("zeppelin")))
                .sensitiveInformationPolicyConfig(data -> data
                        .piiEntitiesConfig(entity -> entity.type("EMAIL").action("ANONYMIZE"))))
                .guardrailId();
    }

    @AfterAll
    static void close() {
        MODEL.close();
    }

    /** A way past a guardrail. */
    enum Way {
        CONVERSE("/model/%s/converse", false, true), CONVERSE_STREAM("/model/%s/converse-stream", true, true), INVOKE(
                "/model/%s/invoke", false, true), INVOKE_STREAM("/model/%s/invoke-with-response-stream", true,
                        true), CHAT("/openai/v1/chat/completions", false, true), CHAT_STREAM(
                                "/openai/v1/chat/completions", true,
                                true), APPLY("/guardrail/ID/version/DRAFT/apply", false, false);

        private final String path;
        private final boolean streams;
        private final boolean asks;

        Way(String path, boolean streams, boolean asks) {
            this.path = path;
            this.streams = streams;
            this.asks = asks;
        }

        private HttpResponse<String> send(String model, String json) throws IOException {
            Raw raw = Raw.to(HOUSE.address());
            Map<String, String> headers = new HashMap<>(Map.of("content-type", "application/json"));
            String message = "{\"role\":\"user\",\"content\":";
            String talk = "{\"messages\":[" + message + "[{\"text\":" + json + "}]}],\"guardrailConfig\":{"
                    + "\"guardrailIdentifier\":\"" + guardrail + "\",\"guardrailVersion\":\"DRAFT\"}}";
            String body = switch (this) {
                case CONVERSE, CONVERSE_STREAM -> talk;
                case INVOKE, INVOKE_STREAM -> {
                    headers.put("x-amzn-bedrock-guardrailidentifier", guardrail);
                    headers.put("x-amzn-bedrock-guardrailversion", "DRAFT");
                    yield "{\"anthropic_version\":\"bedrock-2023-05-31\",\"max_tokens\":9,\"messages\":[" + message
                            + json
                            + "}]}";
                }
                case CHAT, CHAT_STREAM -> {
                    headers.put("authorization", "Bearer " + HOUSE.root().keys().id() + ":"
                            + HOUSE.root().keys().secret());
                    headers.put("x-plumbline-guardrail", guardrail);
                    yield "{\"model\":\"" + model + "\",\"stream\":" + streams + ",\"messages\":[" + message + json
                            + "}]}";
                }
                case APPLY -> "{\"source\":\"INPUT\",\"content\":[{\"text\":{\"text\":" + json + "}}]}";
            };
            return this == CHAT || this == CHAT_STREAM
                    ? raw.post(path, body, headers)
                    : raw.signed(path.formatted(model).replace("ID", guardrail), "bedrock", body, headers,
                            HOUSE.root().keys(), HOUSE.now());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyTextAndOneOfOneSignAreNoTrouble(Way way) throws IOException {
        HttpResponse<String> empty = way.send("local.chat", "\"\"");
        assertThat(empty.statusCode()).as(empty.body()).isIn(200, 400);
        HttpResponse<String> one = way.send("local.chat", "\"a\"");
        assertThat(one.statusCode()).as(one.body()).isEqualTo(200);
        assertThat(said(one)).contains(way.asks ? "Hello." : "\"action\":\"NONE\"");
    }

    @ParameterizedTest
    @EnumSource
    void halfASurrogatePairHidesNothing(Way way) throws IOException {
        for (String half : List.of("\"\\ud83d zeppelin\"", "\"\\ude00zeppelin\\ud83d\"", "\"zeppelin \\ud83d\"")) {
            HttpResponse<String> answer = way.send("local.chat", half);
            assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400);
            assertThat(said(answer)).doesNotContain("Hello.");
        }
        HttpResponse<String> harmless = way.send("local.chat", "\"\\ud83d\"");
        assertThat(harmless.statusCode()).as(harmless.body()).isIn(200, 400);
    }

    @ParameterizedTest
    @EnumSource
    void aWordBehindTwentyFiveThousandSignsIsFound(Way way) throws IOException {
        HttpResponse<String> answer = way.send("local.chat", "\"" + "word ".repeat(5_000) + "zeppelin\"");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(said(answer)).contains("Not asked.").doesNotContain("Hello.");
    }

    @ParameterizedTest
    @EnumSource
    void aWordBehindTenMillionSignsIsFoundOrTheTextIsRefused(Way way) throws IOException {
        HttpResponse<String> answer = way.send("local.chat", "\"" + "word ".repeat(2_000_000) + "zeppelin\"");

        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 400, 413);
        assertThat(said(answer)).doesNotContain("Hello.");
        if (answer.statusCode() == 200) {
            assertThat(said(answer)).contains("Not asked.");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPLY")
    void aModelThatSaysNothingOrNonsenseOrFailsIsToldWithoutItsWords(Way way) throws IOException {
        for (String model : List.of("local.chat", "cloud.chat", "own.chat")) {
            HttpResponse<String> nothing = way.send(model, "\"Nothing.\"");
            assertThat(nothing.statusCode()).as(nothing.body()).isEqualTo(200);
            for (String command : List.of("Garbage.", "Fail.")) {
                HttpResponse<String> answer = way.send(model, "\"" + command + "\"");
                boolean within = way.streams && answer.statusCode() == 200;
                assertThat(answer.statusCode()).as(answer.body())
                        .isIn(way.streams ? List.of(200, 424, 502) : List.of(424, 502));
                assertThat(answer.body()).doesNotContain("garbage of");
                assertThat(!within || answer.body().contains("xception") || answer.body().contains("error"))
                        .as(answer.body()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "APPLY")
    void aModelThatIsTooSlowOrCutIsToldAndNothingUnseenPasses(Way way) throws IOException {
        HttpResponse<String> slow = way.send("slow.chat", "\"Wait.\"");
        assertThat(slow.statusCode()).as(slow.body()).isIn(way.streams ? List.of(200) : List.of(408, 504));
        if (way.streams) {
            assertThat(slow.body()).containsAnyOf("xception", "error").doesNotContain("Wait");
            HttpResponse<String> cut = way.send("local.chat", "\"Cut.\"");
            assertThat(cut.body()).containsAnyOf("xception", "error").doesNotContain("Cut.");
        }
    }

    @Test
    void aClientThatGoesAwayTellsTheModelToStop() throws Exception {
        try (Socket client = new Socket("127.0.0.1", HOUSE.address().getPort())) {
            String body = "{\"model\":\"local.chat\",\"stream\":true,\"messages\":[{\"role\":\"user\",\"content\":\"Talk.\"}]}";
            client.getOutputStream()
                    .write(("POST /openai/v1/chat/completions HTTP/1.1\r\nHost: a\r\nContent-Type: application/json"
                            + "\r\nAuthorization: Bearer " + HOUSE.root().keys().id() + ":"
                            + HOUSE.root().keys().secret()
                            + "\r\nX-Plumbline-Guardrail: " + guardrail + "\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                            .getBytes(StandardCharsets.UTF_8));
            assertThat(client.getInputStream().readNBytes(2_000)).isNotEmpty();
        }

        assertThat(MODEL.left().await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Way.CONVERSE.send("local.chat", "\"Hi\"").body()).contains("Hello.");
    }

    /** Pieces of invocations come in base64. */
    private static String said(HttpResponse<String> answer) {
        StringBuilder said = new StringBuilder(answer.body());
        for (var bytes = Pattern.compile("\"bytes\":\"([A-Za-z0-9+/=]+)\"")
                .matcher(answer.body()); bytes
                        .find();) {
            said.append(new String(Base64.getDecoder().decode(bytes.group(1)), StandardCharsets.UTF_8));
        }
        return said.toString();
    }
}
