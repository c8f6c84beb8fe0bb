// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat.Head;
import io.plumbline.aws.bedrockruntime.formats.OpenAiChatBody;
import io.plumbline.aws.bedrockruntime.gateway.Gateway;
import io.plumbline.aws.bedrockruntime.gateway.LiveTurn;
import io.plumbline.aws.bedrockruntime.gateway.Permission;
import io.plumbline.aws.bedrockruntime.gateway.Talk;
import io.plumbline.aws.bedrockruntime.gateway.Turn;
import io.plumbline.aws.bedrockruntime.gateway.Wishes;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.http.Json;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Chat completions in front of every configured model: {@code POST /openai/v1/chat/completions} and {@code GET
 * /openai/v1/models}. The header {@code X-Plumbline-Guardrail} names a guardrail as {@code ID} or {@code ID:VERSION}; those
 * that are enforced apply whatever it says. What is blocked comes back as an answer that ended by {@code content_filter}.
 */
public final class OpenAiEndpoint implements Endpoint {
    private static final String COMPLETIONS = "/openai/v1/chat/completions";
    private static final String MODELS = "/openai/v1/models";

    private final Gateway gateway;
    private final Permission permission;
    private final Gatekeeper gate;
    private final ApiKeys keys;
    private final Supplier<String> requestIds;
    private final InstantSource clock;
    private final OpenAiChatBody format = new OpenAiChatBody();

    public OpenAiEndpoint(Gateway gateway, Permission permission, Gatekeeper gate, ApiKeys keys,
            Supplier<String> requestIds, InstantSource clock) {
        this.gateway = gateway;
        this.permission = permission;
        this.gate = gate;
        this.keys = keys;
        this.requestIds = requestIds;
        this.clock = clock;
    }

    @Override
    public Answer answer(Request request) {
        String id = requestIds.get();
        try {
            return served(request, id).with("x-request-id", id);
        } catch (RuntimeException failure) {
            return OpenAiErrors.of(failure).answer().with("x-request-id", id);
        }
    }

    private Answer served(Request request, String id) {
        boolean completes = request.path().equals(COMPLETIONS);
        if (!completes && !request.path().equals(MODELS)) {
            return new OpenAiErrors(404, "invalid_request_error", "not_served",
                    "Served are " + COMPLETIONS + " and " + MODELS + ".").answer();
        }
        if (!request.method().equals(completes ? "POST" : "GET")) {
            return new OpenAiErrors(405, "invalid_request_error", "method_not_allowed",
                    request.path() + " takes " + (completes ? "POST" : "GET") + " only.").answer()
                    .with("allow", completes ? "POST" : "GET");
        }
        Caller caller = keys.caller(request);
        return completes ? complete(request, caller, id) : models(caller, id);
    }

    private Answer complete(Request request, Caller caller, String id) {
        JsonNode body = body(request);
        String model = body.path("model").asText();
        if (model.isEmpty() || model.length() > 2048) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "model must name a model.");
        }
        boolean streams = body.path("stream").asBoolean();
        Wishes wishes = GuardHeader.wishes(request);
        Talk talk = new Talk(model, caller.principal().arn(), format.read(body), wishes.guarding());
        Head head = new Head(id.replace("-", ""), model, clock.instant().getEpochSecond());
        String action = streams ? "InvokeModelWithResponseStream" : "InvokeModel";
        return gate.perform(caller, deed(action, id, talk), call -> {
            permission.require(call, "bedrock:" + action, model, wishes.guarding().named());
            return streams
                    ? stream(gateway.stream(talk), head, wishes,
                            body.at("/stream_options/include_usage").asBoolean())
                    : whole(gateway.answer(talk), head, wishes);
        });
    }

    private static JsonNode body(Request request) {
        try {
            return Json.object(request.body(), "");
        } catch (ModelFailure _) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the body must be a JSON object.");
        }
    }

    private Answer whole(Turn turn, Head head, Wishes wishes) {
        ObjectNode body = format.write(turn.answer(), head);
        Extension.of(turn.judgement(), turn.intervened(), wishes).ifPresent(more -> body.set(Extension.NAME, more));
        return Answer.text(200, "application/json", Json.text(body));
    }

    private Answer stream(LiveTurn turn, Head head, Wishes wishes, boolean usage) {
        Headers headers = Headers.none().with("content-type", "text/event-stream; charset=utf-8")
                .with("cache-control", "no-store").with("x-accel-buffering", "no");
        return Answer.streamed(200, headers, new ChunkStream(turn, format.pieces(head), wishes, usage));
    }

    private Answer models(Caller caller, String id) {
        ObjectNode body = Json.object().put("object", "list");
        ArrayNode list = body.putArray("data");
        gate.perform(caller, new Deed("bedrock.amazonaws.com", "ListFoundationModels", true, id, Optional.empty(),
                failure -> OpenAiErrors.of(failure).code()), (Call call) -> {
                    call.require(Question.of("bedrock:ListFoundationModels", "*"));
                    return gateway.routes().all();
                }).forEach(route -> list.addObject().put("id", route.match()).put("object", "model").put("created", 0)
                        .put("owned_by", route.endpoint().name()));
        return Answer.text(200, "application/json", Json.text(body));
    }

    private static Deed deed(String action, String id, Talk talk) {
        ObjectNode parameters = Json.object().put("modelId", talk.modelId());
        talk.guarding().named().ifPresent(named -> parameters.put("guardrailIdentifier", named.idOrArn())
                .put("guardrailVersion", named.version()));
        return new Deed("bedrock.amazonaws.com", action, true, id, Optional.of(Json.text(parameters)),
                failure -> OpenAiErrors.of(failure).code());
    }
}
