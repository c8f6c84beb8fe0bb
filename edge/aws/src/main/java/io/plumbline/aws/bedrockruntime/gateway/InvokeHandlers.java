// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.EventHandler.Reply;
import io.plumbline.aws.bedrockruntime.formats.BodyFormat;
import io.plumbline.connect.chat.ModelFailure;
import io.plumbline.connect.chat.RawModel.RawAnswer;
import io.plumbline.connect.http.Json;
import io.plumbline.security.gate.Call;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelResponse;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeModelWithResponseStreamResponse;

/** InvokeModel and InvokeModelWithResponseStream. */
final class InvokeHandlers {
    private static final String JSON = "application/json";

    private final Gateway gateway;
    private final Permission permission;
    private final InstantSource clock;

    InvokeHandlers(Gateway gateway, Permission permission, InstantSource clock) {
        this.gateway = gateway;
        this.permission = permission;
        this.clock = clock;
    }

    InvokeModelResponse invoke(InvokeModelRequest request, Call call) {
        Invocation invocation = Invocation.of(request.modelId(), request.body(), request.contentType(),
                request.accept(), Wish.of(request.guardrailIdentifier(), request.guardrailVersion(),
                        request.traceAsString()));
        permission.require(call, "bedrock:InvokeModel", request.modelId(), invocation.wishes().guarding().named());
        Talk talk = invocation.talk(call);
        if (invocation.goesAsItIs(gateway, talk)) {
            RawAnswer answer = Failures.within(() -> gateway.raw(request.modelId()).invoke(invocation.body(),
                    invocation.contentType(), invocation.accept()));
            return response(answer.body(), answer.contentType());
        }
        BodyFormat format = invocation.format(gateway, talk);
        Turn turn = Failures.within(() -> gateway.answer(talk));
        ObjectNode body = format.write(turn.answer(), head(request.modelId(), call));
        addVerdict(body, turn.intervened(), turn.judgement(), invocation.wishes());
        return response(Json.bytes(body), JSON);
    }

    Reply<InvokeModelWithResponseStreamResponse> stream(InvokeModelWithResponseStreamRequest request, Call call) {
        Invocation invocation = Invocation.of(request.modelId(), request.body(), request.contentType(),
                request.accept(), Wish.of(request.guardrailIdentifier(), request.guardrailVersion(),
                        request.traceAsString()));
        permission.require(call, "bedrock:InvokeModelWithResponseStream", request.modelId(),
                invocation.wishes().guarding().named());
        Talk talk = invocation.talk(call);
        InvokeModelWithResponseStreamResponse head = InvokeModelWithResponseStreamResponse.builder().contentType(JSON)
                .build();
        if (invocation.goesAsItIs(gateway, talk)) {
            return new Reply<>(head, new RawEvents(Failures.within(() -> gateway.raw(request.modelId())
                    .stream(invocation.body(), invocation.contentType(), invocation.accept()))));
        }
        BodyFormat format = invocation.format(gateway, talk);
        LiveTurn turn = Failures.within(() -> gateway.stream(talk));
        return new Reply<>(head, new PieceEvents(turn, format.pieces(head(request.modelId(), call)),
                last -> addVerdict(last, turn.intervened(), turn.judgement(), invocation.wishes())));
    }

    private static void addVerdict(ObjectNode body, boolean intervened, Judgement judgement, Wishes wishes) {
        if (judgement.isEmpty()) {
            return;
        }
        body.put("amazon-bedrock-guardrailAction", intervened ? "INTERVENED" : "NONE");
        if (wishes.traced()) {
            body.set("amazon-bedrock-trace", TraceShapes.invocation(judgement));
        }
    }

    private BodyFormat.Head head(String modelId, Call call) {
        return new BodyFormat.Head(call.requestId().replace("-", ""), modelId, clock.instant().getEpochSecond());
    }

    private static InvokeModelResponse response(byte[] body, String contentType) {
        return InvokeModelResponse.builder().body(SdkBytes.fromByteArrayUnsafe(body))
                .contentType(contentType.isEmpty() ? JSON : contentType).build();
    }

    /** What headers say about guardrails. */
    record Wish(Optional<String> guardrail, Optional<String> version, String trace) {
        static Wish of(@Nullable String guardrail,
                @Nullable String version,
                @Nullable String trace) {
            return new Wish(Optional.ofNullable(guardrail), Optional.ofNullable(version),
                    trace == null ? "" : trace);
        }
    }

    /** Returns the JSON of a body, if it is any. */
    static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(Json.object(body, ""));
        } catch (ModelFailure _) {
            return Optional.empty();
        }
    }
}
