// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.aws.bedrockruntime.gateway.Judgement;
import io.plumbline.aws.bedrockruntime.gateway.TraceShapes;
import io.plumbline.aws.bedrockruntime.gateway.Wishes;
import io.plumbline.connect.http.Json;
import java.util.Optional;

/** The field that chat completions do not know: what guardrails did. */
final class Extension {
    static final String NAME = "plumbline";

    private Extension() {}

    /** Returns the field; none when no guardrail looked. */
    static Optional<ObjectNode> of(Judgement judgement, boolean intervened, Wishes wishes) {
        if (judgement.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode field = Json.object().put("guardrail_intervened", intervened).put("reason", judgement.reason());
        if (wishes.traced()) {
            field.set("trace", TraceShapes.converse(judgement).get("guardrail"));
        }
        return Optional.of(field);
    }
}
