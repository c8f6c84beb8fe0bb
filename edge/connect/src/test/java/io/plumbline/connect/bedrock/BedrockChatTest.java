// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.bedrock;

import static io.plumbline.connect.Failing.assertFails;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plumbline.connect.FakeEndpoint;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.ChatStream;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.ModelFailure.Kind;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.web.frames.Frame;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BedrockChatTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(300), 20_000);
    private static final String HELLO = """
            {"output":{"message":{"role":"assistant","content":[{"text":"Hello."}]}},"stopReason":"end_turn",
             "usage":{"inputTokens":9,"outputTokens":2,"totalTokens":11}}""";

    private final FakeEndpoint endpoint = new FakeEndpoint(FakeEndpoint.json(200, HELLO));
    private final ModelClients clients = new ModelClients(InstantSource.system());
    private final ChatModel model = clients.chat(new ModelEndpoint.Bedrock("cloud", endpoint.url(),
            Optional.of("maker.model:1"), Optional.of(new AwsKey("AKID", new Secret("s3cret"), Optional.empty(),
                    "us-east-1")),
            SHORT), "ignored");
    private final ChatRequest question = ChatRequest.of(List.of(ChatMessage.of(Role.USER, "Hi")));

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void aConversationIsSentAsConverseAndSigned() {
        ChatRequest request = new ChatRequest(List.of(new Part.Text("Be brief.")),
                List.of(new ChatMessage(Role.USER, List.of(new Part.Text("Weather?"),
                        new Part.Image("png", new byte[]{1, 2}))),
                        new ChatMessage(Role.ASSISTANT, List.of(
                                new Part.Reasoning("Hm.", Optional.of("sig")),
                                new Part.ToolUse("t1", "weather", Json.object().put("city", "Oslo")))),
                        new ChatMessage(Role.USER, List.of(new Part.ToolResult("t1",
                                List.of(new Part.Json(Json.object().put("degrees", 3))), true)))),
                new Inference(OptionalInt.of(50), OptionalDouble.of(0.5), OptionalDouble.empty(), List.of("END")),
                new Tools(List.of(new Tools.Tool("weather", Optional.of("Says the weather"),
                        Json.object().put("type", "object"))), new Tools.Choice.Named("weather")),
                Optional.of(Json.object().put("top_k", 7)));

        model.answer(request);

        FakeEndpoint.Seen seen = endpoint.seen().getFirst();
        assertThat(seen.path()).isEqualTo("/model/maker.model%3A1/converse");
        assertThat(seen.headers().getFirst("Authorization")).startsWith("AWS4-HMAC-SHA256 Credential=AKID/")
                .doesNotContain("s3cret");
        assertThat(Json.object(seen.body(), "")).isEqualTo(Json.object("""
                {"system":[{"text":"Be brief."}],"messages":[
                 {"role":"user","content":[{"text":"Weather?"},{"image":{"format":"png","source":{"bytes":"AQI="}}}]},
                 {"role":"assistant","content":[
                  {"reasoningContent":{"reasoningText":{"text":"Hm.","signature":"sig"}}},
                  {"toolUse":{"toolUseId":"t1","name":"weather","input":{"city":"Oslo"}}}]},
                 {"role":"user","content":[
                  {"toolResult":{"toolUseId":"t1","status":"error","content":[{"json":{"degrees":3}}]}}]}],
                 "inferenceConfig":{"maxTokens":50,"temperature":0.5,"stopSequences":["END"]},
                 "toolConfig":{"tools":[{"toolSpec":{"name":"weather","description":"Says the weather",
                  "inputSchema":{"json":{"type":"object"}}}}],"toolChoice":{"tool":{"name":"weather"}}},
                 "additionalModelRequestFields":{"top_k":7}}""", ""));
    }

    @Test
    void anAnswerHasTextToolsReasonAndUsage() {
        assertThat(model.answer(question)).isEqualTo(new ChatAnswer(List.of(new Part.Text("Hello.")), Stop.END_TURN,
                Optional.of(new TokenUsage(9, 2)), Optional.empty()));

        endpoint.becomes(FakeEndpoint.json(200, """
                {"output":{"message":{"role":"assistant","content":[
                 {"reasoningContent":{"reasoningText":{"text":"Hm.","signature":"sig"}}},
                 {"toolUse":{"toolUseId":"t1","name":"f","input":{"a":1.10}}},{"document":{"name":"d"}}]}},
                 "stopReason":"tool_use","additionalModelResponseFields":{"x":1}}"""));
        ChatAnswer tools = model.answer(question);
        assertThat(tools.stop()).isEqualTo(Stop.TOOL_USE);
        assertThat(tools.usage()).isEmpty();
        assertThat(tools.extra()).contains(Json.object("{\"x\":1}", ""));
        assertThat(tools.parts().getFirst()).isEqualTo(new Part.Reasoning("Hm.", Optional.of("sig")));
        assertThat(Json.text(((Part.ToolUse) tools.parts().get(1)).input())).isEqualTo("{\"a\":1.10}");
        assertThat(((Part.Other) tools.parts().get(2)).kind()).isEqualTo("document");
    }

    @Test
    void reasonsAreTranslated() {
        List<String> reasons = List.of("end_turn", "max_tokens", "model_context_window_exceeded", "stop_sequence",
                "content_filtered", "guardrail_intervened", "something new");
        assertThat(reasons.stream().map(reason -> {
            endpoint.becomes(FakeEndpoint.json(200, HELLO.replace("end_turn", reason)));
            return model.answer(question).stop();
        })).containsExactly(Stop.END_TURN, Stop.MAX_TOKENS, Stop.MAX_TOKENS, Stop.STOP_SEQUENCE, Stop.CONTENT_FILTERED,
                Stop.CONTENT_FILTERED, Stop.END_TURN);
    }

    @Test
    void eventsOfAStreamAreRead() {
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, event("messageStart", "{\"role\":\"assistant\"}"),
                event("contentBlockDelta",
                        "{\"contentBlockIndex\":0,\"delta\":{\"reasoningContent\":{\"text\":\"Hm\"}}}"),
                event("contentBlockStop", "{\"contentBlockIndex\":0}"),
                event("contentBlockDelta", "{\"contentBlockIndex\":1,\"delta\":{\"text\":\"It rains\"}}"),
                event("contentBlockStop", "{\"contentBlockIndex\":1}"),
                event("contentBlockStart",
                        "{\"contentBlockIndex\":2,\"start\":{\"toolUse\":{\"toolUseId\":\"t1\",\"name\":\"f\"}}}"),
                event("contentBlockDelta", "{\"contentBlockIndex\":2,\"delta\":{\"toolUse\":{\"input\":\"{}\"}}}"),
                event("contentBlockStop", "{\"contentBlockIndex\":2}"), event("somethingNew", "{}"),
                event("messageStop", "{\"stopReason\":\"tool_use\"}"),
                event("metadata", "{\"usage\":{\"inputTokens\":3,\"outputTokens\":4}}")));

        assertThat(events()).containsExactly(new ChatEvent.ReasoningDelta(0, "Hm"), new ChatEvent.BlockEnd(0),
                new ChatEvent.TextDelta(1, "It rains"), new ChatEvent.BlockEnd(1),
                new ChatEvent.ToolBegin(2, "t1", "f"),
                new ChatEvent.ToolDelta(2, "{}"), new ChatEvent.BlockEnd(2), new ChatEvent.End(Stop.TOOL_USE),
                new ChatEvent.Used(new TokenUsage(3, 4)));
        assertThat(endpoint.seen().getFirst().path()).endsWith("/converse-stream");
    }

    @Test
    void aStreamThatBreaksOffIsAFailureAndNoAnswer() {
        Frame half = event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"half\"}}");
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, half));
        assertFails(this::events, Kind.GARBLED, "cloud", "half");
        for (int length : new int[]{1, 11, 12, half.bytes().length - 1}) {
            endpoint.becomes(FakeEndpoint.pieces("application/vnd.amazon.eventstream", Duration.ZERO, true,
                    List.of(half.bytes(), Arrays.copyOf(half.bytes(), length))));
            assertFails(this::events, Kind.GARBLED, "cloud", "half");
        }
        endpoint.becomes(FakeEndpoint.pieces("application/vnd.amazon.eventstream", Duration.ZERO, false,
                List.of(half.bytes())));
        assertFails(this::events, Kind.GARBLED, "cloud", "half");
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, half, Frame.exception("throttlingException",
                "application/json", "{\"message\":\"said half\"}".getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(this::events).hasMessageContaining("'cloud'").hasMessageNotContaining("half");
    }

    @Test
    void garbageIsAFailureThatDoesNotRepeatIt() {
        for (String garbage : List.of("", "[]", "nonsense", "{}",
                "{\"output\":{\"message\":7},\"stopReason\":\"end_turn\"}",
                HELLO.replace("\"stopReason\"", "\"reason\""), HELLO.substring(0, 40))) {
            endpoint.becomes(FakeEndpoint.json(200, garbage));
            assertFails(() -> model.answer(question), Kind.GARBLED, "cloud", "nonsense");
        }
        endpoint.becomes(FakeEndpoint.whole(200, "application/json",
                new byte[]{'{', '"', 'a', '"', ':', '"', (byte) 0xc3, (byte) 0x28, (byte) 0xff, '"', '}'}));
        assertFails(() -> model.answer(question), Kind.GARBLED, "cloud", "nonsense");
        endpoint.becomes(FakeEndpoint.whole(200, "application/vnd.amazon.eventstream",
                "nonsense that is no frame".getBytes(StandardCharsets.UTF_8)));
        assertFails(this::events, Kind.GARBLED, "cloud", "nonsense");
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, event("contentBlockDelta", "nonsense")));
        assertFails(this::events, Kind.GARBLED, "cloud", "nonsense");
    }

    @Test
    void slowLargeAndUnwillingEndpointsAreTold() {
        endpoint.becomes(FakeEndpoint.after(Duration.ofSeconds(3), FakeEndpoint.json(200, HELLO)));
        assertFails(() -> model.answer(question), Kind.TIMEOUT, "cloud", "Hello");
        Frame part = event("contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":\"half\"}}");
        endpoint.becomes(FakeEndpoint.frames(Duration.ofSeconds(1), part, part));
        assertFails(this::events, Kind.TIMEOUT, "cloud", "half");
        endpoint.becomes(FakeEndpoint.json(200, HELLO.replace("Hello.", "x".repeat(20_000))));
        assertFails(() -> model.answer(question), Kind.GARBLED, "cloud", "xxx");
        endpoint.becomes(FakeEndpoint.frames(Duration.ZERO, event("contentBlockDelta",
                "{\"delta\":{\"text\":\"" + "x".repeat(20_000) + "\"}}")));
        assertFails(this::events, Kind.GARBLED, "cloud", "xxx");
        endpoint.becomes(FakeEndpoint.json(429, "{\"__type\":\"ThrottlingException\"}"));
        assertFails(() -> model.answer(question), Kind.THROTTLED, "cloud", "Hi");
        endpoint.becomes(FakeEndpoint.json(500, "{\"message\":\"said: Hi\"}"));
        assertFails(this::events, Kind.FAILED, "cloud", "Hi");
        endpoint.becomes(FakeEndpoint.json(400, "{\"message\":\"said: Hi\",\"__type\":\"ValidationException\"}"));
        assertThatThrownBy(() -> model.answer(question))
                .hasMessage("The endpoint 'cloud' answered with status 400 (ValidationException).");
        endpoint.becomes(FakeEndpoint.json(403, "{}"));
        assertFails(() -> model.answer(question), Kind.UNAUTHORISED, "cloud", "s3cret");
    }

    @Test
    void tokensAreCountedByTheEndpointOrNotAtAll() {
        endpoint.becomes(FakeEndpoint.json(200, "{\"inputTokens\":7}"));
        assertThat(model.countTokens(question)).hasValue(7);
        assertThat(endpoint.seen().getLast().path()).endsWith("/count-tokens");
        assertThat(endpoint.seen().getLast().body())
                .isEqualTo(
                        "{\"input\":{\"converse\":{\"messages\":[{\"role\":\"user\",\"content\":[{\"text\":\"Hi\"}]}]}}}");
        for (String garbage : List.of("{}", "{\"inputTokens\":\"7\"}", "{\"inputTokens\":1e99}", "nonsense")) {
            endpoint.becomes(FakeEndpoint.json(200, garbage));
            assertFails(() -> model.countTokens(question), Kind.GARBLED, "cloud", "nonsense");
        }
    }

    private List<ChatEvent> events() {
        List<ChatEvent> events = new ArrayList<>();
        try (ChatStream stream = model.stream(question)) {
            for (Optional<ChatEvent> event = stream.next(); event.isPresent(); event = stream.next()) {
                events.add(event.get());
            }
        }
        return events;
    }

    private static Frame event(String type, String json) {
        return Frame.event(type, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }
}
