// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

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
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenAiChatTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofSeconds(1),
            Duration.ofMillis(300), 20_000);

    private final FakeEndpoint endpoint = new FakeEndpoint(FakeEndpoint.json(200, answer("\"Hello.\"", "stop")));
    private final ModelClients clients = new ModelClients(InstantSource.system());
    private final ChatModel model = clients.chat(new ModelEndpoint.OpenAi("local", endpoint.url(),
            Optional.of("llama"), Optional.of(new Secret("k-123")), SHORT), "ignored");
    private final ChatRequest question = ChatRequest.of(List.of(ChatMessage.of(Role.USER, "Hi")));

    @AfterEach
    void close() {
        clients.close();
        endpoint.close();
    }

    @Test
    void aConversationBecomesAChatCompletion() {
        ChatRequest request = new ChatRequest(List.of(new Part.Text("Be brief."), new Part.Text("Be kind.")),
                List.of(ChatMessage.of(Role.USER, "Weather?"),
                        new ChatMessage(Role.ASSISTANT, List.of(new Part.ToolUse("t1", "weather",
                                Json.object().put("city", "Oslo")))),
                        new ChatMessage(Role.USER, List.of(new Part.ToolResult("t1", List.of(new Part.Json(
                                Json.object().put("degrees", 3))), false)))),
                new Inference(OptionalInt.of(50), OptionalDouble.of(0.5), OptionalDouble.empty(), List.of("END")),
                new Tools(List.of(new Tools.Tool("weather", Optional.of("Says the weather"), Json.object().put("type",
                        "object"))), new Tools.Choice.Named("weather")),
                Optional.of(Json.object().put("seed", 7)));

        model.answer(request);

        assertThat(endpoint.seen().getFirst().path()).isEqualTo("/v1/chat/completions");
        assertThat(endpoint.seen().getFirst().headers().getFirst("Authorization")).isEqualTo("Bearer k-123");
        assertThat(endpoint.seen().getFirst().body()).isEqualTo("{\"model\":\"llama\",\"messages\":["
                + "{\"role\":\"system\",\"content\":\"Be brief.\\nBe kind.\"},"
                + "{\"role\":\"user\",\"content\":\"Weather?\"},"
                + "{\"role\":\"assistant\",\"content\":null,\"tool_calls\":[{\"id\":\"t1\",\"type\":\"function\","
                + "\"function\":{\"name\":\"weather\",\"arguments\":\"{\\\"city\\\":\\\"Oslo\\\"}\"}}]},"
                + "{\"role\":\"tool\",\"tool_call_id\":\"t1\",\"content\":\"{\\\"degrees\\\":3}\"}],"
                + "\"max_tokens\":50,\"temperature\":0.5,\"stop\":[\"END\"],\"tools\":[{\"type\":\"function\","
                + "\"function\":{\"name\":\"weather\",\"description\":\"Says the weather\","
                + "\"parameters\":{\"type\":\"object\"}}}],\"tool_choice\":{\"type\":\"function\","
                + "\"function\":{\"name\":\"weather\"}},\"seed\":7}");
    }

    @Test
    void anAnswerHasTextToolsReasonAndUsage() {
        assertThat(model.answer(question)).isEqualTo(new ChatAnswer(List.of(new Part.Text("Hello.")), Stop.END_TURN,
                Optional.of(new TokenUsage(9, 2)), Optional.empty()));

        endpoint.becomes(FakeEndpoint.json(200, "{\"choices\":[{\"message\":{\"content\":null,\"tool_calls\":[{\"id\":"
                + "\"t1\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"a\\\":1.10}\"}}]},"
                + "\"finish_reason\":\"tool_calls\"}]}"));
        ChatAnswer tools = model.answer(question);
        assertThat(tools.stop()).isEqualTo(Stop.TOOL_USE);
        assertThat(tools.usage()).isEmpty();
        assertThat(tools.parts()).singleElement().satisfies(part -> assertThat(Json.text(((Part.ToolUse) part).input()))
                .isEqualTo("{\"a\":1.10}"));
    }

    @Test
    void aStreamHasABlockForTextAndOneForEachTool() {
        endpoint.becomes(FakeEndpoint.events(Duration.ZERO, delta("{\"role\":\"assistant\",\"content\":\"\"}"),
                delta("{\"content\":\"It \"}"), delta("{\"content\":\"rains\"}"),
                delta("{\"tool_calls\":[{\"index\":0,\"id\":\"t1\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}]}"),
                delta("{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}"),
                delta("{\"tool_calls\":[{\"index\":1,\"id\":\"t2\",\"function\":{\"name\":\"g\"}}]}"),
                "{\"choices\":[{\"delta\":{},\"finish_reason\":\"tool_calls\"}]}",
                "{\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":4}}", "[DONE]"));

        assertThat(events()).containsExactly(new ChatEvent.TextDelta(0, "It "), new ChatEvent.TextDelta(0, "rains"),
                new ChatEvent.BlockEnd(0), new ChatEvent.ToolBegin(1, "t1", "f"), new ChatEvent.ToolDelta(1, "{}"),
                new ChatEvent.BlockEnd(1), new ChatEvent.ToolBegin(2, "t2", "g"), new ChatEvent.BlockEnd(2),
                new ChatEvent.End(Stop.TOOL_USE), new ChatEvent.Used(new TokenUsage(3, 4)));
        assertThat(endpoint.seen().getFirst().body()).contains("\"stream\":true", "\"include_usage\":true");
    }

    @Test
    void aStreamThatBreaksOffIsAFailureAndNoAnswer() {
        endpoint.becomes(FakeEndpoint.events(Duration.ZERO, delta("{\"content\":\"It \"}")));
        assertFails(this::events, ModelFailure.Kind.GARBLED);

        endpoint.becomes(FakeEndpoint.pieces("text/event-stream", Duration.ZERO, false,
                List.of(("data: " + delta("{\"content\":\"It \"}") + "\n\n").getBytes())));
        assertFails(this::events, ModelFailure.Kind.GARBLED);

        endpoint.becomes(FakeEndpoint.events(Duration.ZERO, delta("{\"content\":\"It \"}"),
                "{\"error\":{\"message\":\"said: Hi\"}}"));
        assertFails(this::events, ModelFailure.Kind.FAILED);
    }

    @Test
    void garbageIsAFailureThatDoesNotRepeatIt() {
        for (String garbage : List.of("", "[]", "nonsense", "{\"choices\":[]}", "{\"choices\":[{\"message\":7}]}",
                answer("null", "stop").replace("}]", ""))) {
            endpoint.becomes(FakeEndpoint.json(200, garbage));
            assertFails(() -> model.answer(question), ModelFailure.Kind.GARBLED);
        }
        endpoint.becomes(FakeEndpoint.events(Duration.ZERO, "nonsense"));
        assertFails(this::events, ModelFailure.Kind.GARBLED);
    }

    @Test
    void aSlowModelIsGivenUp() {
        endpoint.becomes(FakeEndpoint.after(Duration.ofSeconds(3), FakeEndpoint.json(200, answer("\"x\"", "stop"))));
        assertFails(() -> model.answer(question), ModelFailure.Kind.TIMEOUT);

        List<byte[]> trickle = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            trickle.add(" ".getBytes());
        }
        endpoint.becomes(FakeEndpoint.pieces("application/json", Duration.ofMillis(100), true, trickle));
        assertFails(() -> model.answer(question), ModelFailure.Kind.TIMEOUT);

        endpoint.becomes(call -> {
            call.getResponseHeaders().set("content-type", "text/event-stream");
            call.sendResponseHeaders(200, 0);
            call.getResponseBody().write("data: {}\n\n".getBytes());
            call.getResponseBody().flush();
            LockSupport.parkNanos(Duration.ofSeconds(2).toNanos());
            call.close();
        });
        assertFails(this::events, ModelFailure.Kind.TIMEOUT);
    }

    @Test
    void anAnswerThatIsTooLargeIsGivenUp() {
        endpoint.becomes(FakeEndpoint.json(200, answer("\"" + "x".repeat(20_000) + "\"", "stop")));
        assertFails(() -> model.answer(question), ModelFailure.Kind.GARBLED);

        endpoint.becomes(FakeEndpoint.pieces("text/event-stream", Duration.ZERO, true,
                List.of(("data: " + "x".repeat(20_001)).getBytes())));
        assertFails(this::events, ModelFailure.Kind.GARBLED);
    }

    @Test
    void refusalsKeepTheirCodeAndLoseTheirSentence() {
        endpoint.becomes(FakeEndpoint.json(400,
                "{\"error\":{\"message\":\"bad prompt: my secret\",\"code\":\"context_length_exceeded\"}}"));
        assertThatThrownBy(() -> model.answer(question)).hasMessage(
                "The endpoint 'local' answered with status 400 (context_length_exceeded).");

        endpoint.becomes(FakeEndpoint.json(401, "{}"));
        assertThatThrownBy(() -> model.answer(question))
                .hasMessage("The endpoint 'local' answered with status 401; check the key that is configured for it.")
                .hasMessageNotContaining("k-123");
        endpoint.becomes(FakeEndpoint.json(429, ""));
        assertFails(() -> model.answer(question), ModelFailure.Kind.THROTTLED);
        endpoint.becomes(FakeEndpoint.json(500, "x".repeat(100)));
        assertFails(() -> model.answer(question), ModelFailure.Kind.FAILED);
        endpoint.becomes(FakeEndpoint.json(302, ""));
        assertFails(() -> model.answer(question), ModelFailure.Kind.FAILED);
        assertThat(endpoint.seen()).as("nothing that arrived is sent again").hasSize(5);
    }

    @Test
    void nobodyThereIsSaidSo() {
        endpoint.close();
        assertFails(() -> model.answer(question), ModelFailure.Kind.UNREACHABLE);
    }

    @Test
    void closingAStreamTellsTheModelToStop() throws InterruptedException {
        String[] many = new String[200];
        Arrays.fill(many, delta("{\"content\":\"more \"}"));
        endpoint.becomes(FakeEndpoint.events(Duration.ofMillis(20), many));

        try (ChatStream stream = model.stream(question)) {
            assertThat(stream.next()).contains(new ChatEvent.TextDelta(0, "more "));
        }

        assertThat(endpoint.left().await(3, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void whatChatCompletionsCannotCarryIsRefusedBeforeItIsSent() {
        ChatRequest document = ChatRequest.of(List.of(new ChatMessage(Role.USER,
                List.of(new Part.Other("document", Json.object())))));

        assertThatThrownBy(() -> model.answer(document)).hasMessageContaining("a block of the kind document");
        assertThat(endpoint.seen()).isEmpty();
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

    private static void assertFails(org.assertj.core.api.ThrowableAssert.ThrowingCallable call,
            ModelFailure.Kind kind) {
        assertThatThrownBy(call).isInstanceOfSatisfying(ModelFailure.class, failure -> {
            assertThat(failure.kind()).as(failure.getMessage()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining("'local'").hasMessageNotContaining("nonsense")
                    .hasMessageNotContaining("Hi");
        });
    }

    private static String answer(String content, String reason) {
        return "{\"choices\":[{\"message\":{\"role\":\"assistant\",\"content\":" + content + "},\"finish_reason\":\""
                + reason + "\"}],\"usage\":{\"prompt_tokens\":9,\"completion_tokens\":2}}";
    }

    private static String delta(String delta) {
        return "{\"choices\":[{\"index\":0,\"delta\":" + delta + "}]}";
    }
}
