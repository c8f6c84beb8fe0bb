// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.governance.Arns;
import io.plumbline.guardrails.library.GuardLibrary.Named;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks whether a caller may use a model, and the guardrail it names. */
public final class Permission {
    private final Arns arns;

    public Permission(Arns arns) {
        this.arns = arns;
    }

    /**
     * Demands that the caller may do {@code action}, such as {@code bedrock:InvokeModel}, with a model; may be answered
     * by whether a guardrail is named, as {@code bedrock:GuardrailIdentifier} in a policy.
     */
    public void require(Call call, String action, String modelId, Optional<Named> guardrail) {
        String model = modelId.startsWith("arn:")
                ? modelId
                : "arn:aws:bedrock:" + arns.region() + "::foundation-model/" + modelId;
        call.touches("AWS::Bedrock::Model", model);
        Map<String, List<String>> context = guardrail
                .map(named -> Map.of("bedrock:guardrailidentifier", List.of(arn(named)))).orElse(Map.of());
        call.require(new Question(action, model, context));
        guardrail.ifPresent(named -> {
            call.touches("AWS::Bedrock::Guardrail", arn(named));
            call.require(Question.of("bedrock:ApplyGuardrail", arn(named)));
        });
    }

    private String arn(Named named) {
        return named.idOrArn().startsWith("arn:")
                ? named.idOrArn()
                : arns.of("bedrock", "guardrail/" + named.idOrArn());
    }
}
