// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.EventHandler.Reply;
import io.plumbline.awsprotocol.Shapes;
import io.plumbline.connect.bedrock.ConverseJson;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.http.Json;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseStreamResponse;

/** Converse and ConverseStream. */
final class ConverseHandlers {
    private final Gateway gateway;
    private final Permission permission;

    ConverseHandlers(Gateway gateway, Permission permission) {
        this.gateway = gateway;
        this.permission = permission;
    }

    ConverseResponse converse(ConverseRequest request, Call call) {
        long begun = System.nanoTime();
        Wishes wishes = Wishes.of(Shapes.tree(request).path("guardrailConfig"));
        permission.require(call, "bedrock:InvokeModel", request.modelId(), wishes.guarding().named());
        Turn turn = Failures.within(() -> gateway.answer(talk(request.modelId(), Shapes.tree(request), wishes, call)));
        return Shapes.read(ConverseResponse.class, answer(turn, wishes, (System.nanoTime() - begun) / 1_000_000));
    }

    Reply<ConverseStreamResponse> stream(ConverseStreamRequest request, Call call) {
        long begun = System.nanoTime();
        Wishes wishes = Wishes.of(Shapes.tree(request).path("guardrailConfig"));
        permission.require(call, "bedrock:InvokeModelWithResponseStream", request.modelId(),
                wishes.guarding().named());
        LiveTurn turn = Failures
                .within(() -> gateway.stream(talk(request.modelId(), Shapes.tree(request), wishes, call)));
        return new Reply<>(ConverseStreamResponse.builder().build(),
                new ConverseEvents(turn, wishes.traced(), begun));
    }

    private static Talk talk(String modelId, JsonNode request, Wishes wishes, Call call) {
        if (!request.path("messages").path(0).path("role").asText().equals("user")) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "A conversation must start with a user message. "
                    + "Try again with a conversation that starts with a user message.");
        }
        return new Talk(modelId, call.caller().principal().arn(), ConverseJson.request(request), wishes.guarding());
    }

    private ObjectNode answer(Turn turn, Wishes wishes, long millis) {
        ObjectNode body = Json.object();
        body.putObject("output").putObject("message").put("role", "assistant").set("content",
                ConverseJson.content(turn.answer().parts()));
        body.put("stopReason", reason(turn.answer().stop(), turn.intervened()));
        body.set("usage", usage(turn.answer().usage().orElse(new TokenUsage(0, 0))));
        body.putObject("metrics").put("latencyMs", millis);
        turn.answer().extra().ifPresent(extra -> body.set("additionalModelResponseFields", extra));
        if (wishes.traced() && !turn.judgement().isEmpty()) {
            body.set("trace", TraceShapes.converse(turn.judgement()));
        }
        return body;
    }

    static ObjectNode usage(TokenUsage usage) {
        return Json.object().put("inputTokens", usage.input()).put("outputTokens", usage.output()).put("totalTokens",
                usage.total());
    }

    /** A call of a tool stays one, so that whoever called goes on with it. */
    static String reason(Stop stop, boolean intervened) {
        if (intervened && stop != Stop.TOOL_USE) {
            return "guardrail_intervened";
        }
        return switch (stop) {
            case END_TURN -> "end_turn";
            case MAX_TOKENS -> "max_tokens";
            case STOP_SEQUENCE -> "stop_sequence";
            case TOOL_USE -> "tool_use";
            case CONTENT_FILTERED -> "content_filtered";
        };
    }
}
