// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.OnImages;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.library.RequestLimits;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailResponse;

/** Applies a guardrail to texts. */
final class ApplyHandler {
    private final GuardLibrary library;
    private final DecisionRecorder recorder;
    private final OnImages images;
    private final RequestLimits limits;
    private final GuardrailArns arns;

    ApplyHandler(GuardLibrary library, DecisionRecorder recorder, OnImages images, RequestLimits limits,
            GuardrailArns arns) {
        this.library = library;
        this.recorder = recorder;
        this.images = images;
        this.limits = limits;
        this.arns = arns;
    }

    ApplyGuardrailResponse apply(ApplyGuardrailRequest request, Call call) {
        call.touches("AWS::Bedrock::Guardrail", arns.arn(request.guardrailIdentifier()));
        call.require(arns.arn(request.guardrailIdentifier()));
        ReadyGuardrail guardrail = library.require(request.guardrailIdentifier(), request.guardrailVersion());
        GuardRequest asked = ContentBlocks.read(request);
        limits.check(guardrail.guard().policy(), asked);
        images.check(guardrail, asked.direction(), asked.images());
        Outcome outcome = guardrail.guard().assess(asked);
        recorder.record(new Decision.Asked(Decision.Way.APPLY, call.caller().principal().arn(), Optional.empty()),
                guardrail, asked, outcome);
        return AssessmentShapes.answer(guardrail, asked, outcome);
    }
}
