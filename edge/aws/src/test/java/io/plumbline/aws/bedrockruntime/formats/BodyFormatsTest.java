// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Head;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Pieces;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatEvent;
import io.plumbline.connect.chat.ChatMessage;
import io.plumbline.connect.chat.ChatMessage.Role;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Inference;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.chat.Tools;
import io.plumbline.connect.http.Json;
import io.plumbline.measure.PlumblineException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The bodies of each maker, from what callers send to a conversation, and from an answer to what they expect. */
class BodyFormatsTest {
    private static final String CLAUDE = "{\"anthropic_version\":\"bedrock-2023-05-31\",\"messages\":[]}";
    private static final String TITAN = "{\"inputText\":\"\"}";
    private static final String LLAMA = "{\"prompt\":\"\"}";
    private static final String CHAT = "{\"messages\":[]}";
    private static final Head HEAD = new Head("7", "maker.model", 1_700_000_000);
    private static final ChatAnswer ANSWER = new ChatAnswer(
            List.of(new Part.Reasoning("Hm.", Optional.of("sig")), new Part.Text("It "), new Part.Text("rains."),
                    new Part.ToolUse("t1", "f", object("{\"a\":1.50}"))),
            Stop.TOOL_USE, Optional.of(new TokenUsage(9, 2)), Optional.empty());
    private static final List<ChatEvent> EVENTS = List.of(new ChatEvent.ReasoningDelta(0, "Hm."),
            new ChatEvent.BlockEnd(0),
            new ChatEvent.TextDelta(1, "It "), new ChatEvent.TextDelta(1, "rains."), new ChatEvent.BlockEnd(1),
            new ChatEvent.ToolBegin(2, "t1", "f"), new ChatEvent.ToolDelta(2, "{}"), new ChatEvent.BlockEnd(2),
            new ChatEvent.End(Stop.MAX_TOKENS), new ChatEvent.Used(new TokenUsage(9, 2)));

    @Test
    void bodiesAreToldApart() {
        assertThat(List.of(CLAUDE, TITAN, LLAMA, CHAT))
                .extracting(body -> BodyFormats.of(object(body)).orElseThrow().name())
                .containsExactly("Anthropic messages", "Titan text", "Llama prompt", "OpenAI chat");
        assertThat(List.of("{}", "{\"prompt\":7}", "{\"messages\":{}}", "{\"inputText\":[]}"))
                .allSatisfy(body -> assertThat(BodyFormats.of(object(body))).isEmpty());
    }

    @Test
    void anthropicsMessagesAreRead() {
        ChatRequest read = read(
                """
                        {"anthropic_version":"bedrock-2023-05-31","max_tokens":50,"temperature":0.5,"top_p":0.9,
                         "stop_sequences":["END"],"system":"Be brief.","messages":[
                         {"role":"user","content":"Weather?"},
                         {"role":"assistant","content":[{"type":"thinking","thinking":"Hm.","signature":"sig"},
                          {"type":"text","text":"Let me see."},{"type":"tool_use","id":"t1","name":"f","input":{"city":"Oslo"}}]},
                         {"role":"user","content":[{"type":"tool_result","tool_use_id":"t1","is_error":true,"content":"none"},
                          {"type":"image","source":{"type":"base64","media_type":"image/jpeg","data":"AQI="}}]}],
                         "tools":[{"name":"f","description":"d","input_schema":{"type":"object"}}],
                         "tool_choice":{"type":"tool","name":"f"}}""");

        assertThat(read.system()).containsExactly(new Part.Text("Be brief."));
        assertThat(read.messages()).extracting(ChatMessage::role).containsExactly(Role.USER, Role.ASSISTANT, Role.USER);
        assertThat(read.messages().get(1).parts()).containsExactly(new Part.Reasoning("Hm.", Optional.of("sig")),
                new Part.Text("Let me see."), new Part.ToolUse("t1", "f", object("{\"city\":\"Oslo\"}")));
        assertThat(read.messages().get(2).parts().getFirst())
                .isEqualTo(new Part.ToolResult("t1", List.of(new Part.Text("none")), true));
        assertThat(((Part.Image) read.messages().get(2).parts().get(1)).bytes()).containsExactly(1, 2);
        assertThat(read.inference()).isEqualTo(
                new Inference(OptionalInt.of(50), OptionalDouble.of(0.5), OptionalDouble.of(0.9), List.of("END")));
        assertThat(read.tools()).isEqualTo(new Tools(List.of(new Tools.Tool("f", Optional.of("d"),
                object("{\"type\":\"object\"}"))), new Tools.Choice.Named("f")));
    }

    @Test
    void anthropicsAnswersAreWritten() {
        assertThat(format(CLAUDE).write(ANSWER, HEAD)).isEqualTo(object("""
                {"id":"msg_7","type":"message","role":"assistant","model":"maker.model","content":[
                 {"type":"thinking","thinking":"Hm.","signature":"sig"},{"type":"text","text":"It "},
                 {"type":"text","text":"rains."},{"type":"tool_use","id":"t1","name":"f","input":{"a":1.50}}],
                 "stop_reason":"tool_use","stop_sequence":null,"usage":{"input_tokens":9,"output_tokens":2}}"""));
        assertThat(pieces(CLAUDE)).extracting(piece -> piece.path("type").asText()).containsExactly("message_start",
                "content_block_start", "content_block_delta", "content_block_stop", "content_block_start",
                "content_block_delta", "content_block_delta", "content_block_stop", "content_block_start",
                "content_block_delta", "content_block_stop", "message_delta", "message_stop");
        assertThat(pieces(CLAUDE).get(5)).isEqualTo(object(
                "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"text_delta\",\"text\":\"It \"}}"));
        assertThat(pieces(CLAUDE).get(9)).isEqualTo(object("{\"type\":\"content_block_delta\",\"index\":2,\"delta\":"
                + "{\"type\":\"input_json_delta\",\"partial_json\":\"{}\"}}"));
        assertThat(pieces(CLAUDE).get(11)).isEqualTo(object("{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":"
                + "\"max_tokens\",\"stop_sequence\":null},\"usage\":{\"output_tokens\":2}}"));
    }

    @Test
    void titansTextIsReadAndWritten() {
        ChatRequest read = read(
                "{\"inputText\":\"Hi\",\"textGenerationConfig\":{\"maxTokenCount\":50,\"temperature\":0,"
                        + "\"topP\":1,\"stopSequences\":[\"END\"]}}");

        assertThat(read).isEqualTo(new ChatRequest(List.of(), List.of(ChatMessage.of(Role.USER, "Hi")),
                new Inference(OptionalInt.of(50), OptionalDouble.of(0), OptionalDouble.of(1), List.of("END")),
                Tools.NONE,
                Optional.empty()));
        assertThat(format(TITAN).write(ANSWER, HEAD)).isEqualTo(object("{\"inputTextTokenCount\":9,\"results\":["
                + "{\"tokenCount\":2,\"outputText\":\"It rains.\",\"completionReason\":\"FINISH\"}]}"));
        assertThat(List.<JsonNode>copyOf(pieces(TITAN))).containsExactly(object("{\"outputText\":\"It \",\"index\":0}"),
                object("{\"outputText\":\"rains.\",\"index\":0}"),
                object("{\"outputText\":\"\",\"index\":0,\"totalOutputTextTokenCount\":2,\"completionReason\":\"LENGTH\","
                        + "\"inputTextTokenCount\":9}"));
    }

    @Test
    void llamasPromptIsReadAndWritten() {
        ChatRequest read = read("{\"prompt\":\"Hi\",\"max_gen_len\":50,\"temperature\":0.5,\"top_p\":0.9}");

        assertThat(read.messages()).containsExactly(ChatMessage.of(Role.USER, "Hi"));
        assertThat(read.inference()).isEqualTo(
                new Inference(OptionalInt.of(50), OptionalDouble.of(0.5), OptionalDouble.of(0.9), List.of()));
        assertThat(format(LLAMA).write(ANSWER, HEAD)).isEqualTo(object("{\"generation\":\"It rains.\","
                + "\"prompt_token_count\":9,\"generation_token_count\":2,\"stop_reason\":\"stop\"}"));
        assertThat(pieces(LLAMA)).hasSize(3).first().isEqualTo(object("{\"generation\":\"It \",\"stop_reason\":null}"));
        assertThat(pieces(LLAMA).getLast()).isEqualTo(object("{\"generation\":\"\",\"prompt_token_count\":9,"
                + "\"generation_token_count\":2,\"stop_reason\":\"length\"}"));
    }

    @Test
    void chatCompletionsAreRead() {
        ChatRequest read = read(
                """
                        {"model":"m","max_completion_tokens":50,"stop":"END","seed":7,"messages":[
                         {"role":"system","content":"Be brief."},{"role":"developer","content":[{"type":"text","text":"Be kind."}]},
                         {"role":"user","content":[{"type":"text","text":"Weather?"},
                          {"type":"image_url","image_url":{"url":"data:image/png;base64,AQI="}}]},
                         {"role":"assistant","content":null,"tool_calls":[
                          {"id":"t1","type":"function","function":{"name":"f","arguments":"{\\"a\\":1}"}},
                          {"id":"t2","type":"function","function":{"name":"g","arguments":""}}]},
                         {"role":"tool","tool_call_id":"t1","content":"one"},{"role":"tool","tool_call_id":"t2","content":"two"}],
                         "tools":[{"type":"function","function":{"name":"f"}}],"tool_choice":"required"}""");

        assertThat(read.system()).containsExactly(new Part.Text("Be brief."), new Part.Text("Be kind."));
        assertThat(read.messages()).hasSize(3);
        assertThat(read.messages().get(1).parts()).containsExactly(
                new Part.ToolUse("t1", "f", object("{\"a\":1}")), new Part.ToolUse("t2", "g", object("{}")));
        assertThat(read.messages().get(2).parts()).containsExactly(
                new Part.ToolResult("t1", List.of(new Part.Text("one")), false),
                new Part.ToolResult("t2", List.of(new Part.Text("two")), false));
        assertThat(read.inference().stopSequences()).containsExactly("END");
        assertThat(read.tools().choice()).isEqualTo(new Tools.Choice.Any());
        assertThat(read.extra()).contains(object("{\"seed\":7}"));
    }

    @Test
    void chatCompletionsAreWritten() {
        assertThat(Json.text(format(CHAT).write(ANSWER, HEAD))).isEqualTo(Json.text(object("""
                {"id":"chatcmpl-7","object":"chat.completion","created":1700000000,"model":"maker.model","choices":[
                 {"index":0,"message":{"role":"assistant","content":"It rains.","reasoning_content":"Hm.","tool_calls":[
                  {"id":"t1","type":"function","function":{"name":"f","arguments":"{\\"a\\":1.50}"}}]},
                  "finish_reason":"tool_calls"}],
                 "usage":{"prompt_tokens":9,"completion_tokens":2,"total_tokens":11}}""")));
        List<ObjectNode> pieces = pieces(CHAT);
        assertThat(pieces).extracting(piece -> piece.at("/choices/0/delta").toString()).containsExactly(
                "{\"reasoning_content\":\"Hm.\",\"role\":\"assistant\"}", "{\"content\":\"It \"}",
                "{\"content\":\"rains.\"}",
                "{\"tool_calls\":[{\"index\":0,\"id\":\"t1\",\"type\":\"function\",\"function\":{\"name\":\"f\","
                        + "\"arguments\":\"\"}}]}",
                "{\"tool_calls\":[{\"index\":0,\"function\":{\"arguments\":\"{}\"}}]}", "{}", "");
        assertThat(pieces.get(5).at("/choices/0/finish_reason").asText()).isEqualTo("length");
        assertThat(pieces.get(6).at("/usage/total_tokens").asInt()).isEqualTo(11);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"END_TURN|end_turn|FINISH|stop|stop",
            "MAX_TOKENS|max_tokens|LENGTH|length|length",
            "STOP_SEQUENCE|stop_sequence|FINISH|stop|stop", "TOOL_USE|tool_use|FINISH|stop|tool_calls",
            "CONTENT_FILTERED|refusal|CONTENT_FILTERED|stop|content_filter"})
    void everyMakerHasAWordForWhyItEnded(Stop stop, String claude, String titan, String llama, String chat) {
        ChatAnswer answer = new ChatAnswer(List.of(), stop, Optional.empty(), Optional.empty());

        assertThat(format(CLAUDE).write(answer, HEAD).path("stop_reason").asText()).isEqualTo(claude);
        assertThat(format(TITAN).write(answer, HEAD).at("/results/0/completionReason").asText()).isEqualTo(titan);
        assertThat(format(LLAMA).write(answer, HEAD).path("stop_reason").asText()).isEqualTo(llama);
        assertThat(format(CHAT).write(answer, HEAD).at("/choices/0/finish_reason").asText()).isEqualTo(chat);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"messages\":[]}", "{\"messages\":[{\"role\":\"nobody\",\"content\":\"secret\"}]}",
            "{\"n\":2,\"messages\":[{\"role\":\"user\",\"content\":\"secret\"}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"video\",\"text\":\"secret\"}]}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":{\"url\":\"http://secret/\"}}]}]}",
            "{\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image_url\",\"image_url\":"
                    + "{\"url\":\"data:image/png;base64,secret!\"}}]}]}",
            "{\"messages\":[{\"role\":\"assistant\",\"tool_calls\":[{\"function\":{\"arguments\":\"secret\"}}]}]}",
            "{\"anthropic_version\":\"x\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"secret\"}]}]}",
            "{\"anthropic_version\":\"x\",\"messages\":[{\"role\":\"user\",\"content\":[{\"type\":\"image\",\"source\":"
                    + "{\"data\":\"secret!\"}}]}]}"})
    void whatCannotBeReadIsNamedAndNotRepeated(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(PlumblineException.class).hasMessageNotContaining("secret");
    }

    private static ChatRequest read(String body) {
        return format(body).read(object(body));
    }

    private static List<ObjectNode> pieces(String body) {
        Pieces pieces = format(body).pieces(HEAD);
        List<ObjectNode> all = new ArrayList<>();
        EVENTS.forEach(event -> all.addAll(pieces.of(event)));
        all.addAll(pieces.end());
        return all;
    }

    private static BodyFormat format(String body) {
        return BodyFormats.of(object(body)).orElseThrow();
    }

    private static JsonNode object(String json) {
        return Json.object(json, "test");
    }
}
