// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.guardrails;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.GuardLibrary;
import io.plumbline.guardrails.library.GuardrailArns;
import io.plumbline.guardrails.library.OnImages;
import io.plumbline.guardrails.library.RequestLimits;
import java.time.InstantSource;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrockruntime.model.ApplyGuardrailRequest;
import software.amazon.awssdk.services.bedrockruntime.model.InvokeGuardrailChecksRequest;

/** ApplyGuardrail and InvokeGuardrailChecks. */
public final class GuardrailRuntimeService implements Service {
    private final ApplyHandler apply;
    private final ChecksHandler checks;

    /** Serves both; {@code detectors} are asked for at the first check, since they take a while to load. */
    public GuardrailRuntimeService(GuardLibrary library, DecisionRecorder recorder, Supplier<Detectors> detectors,
            OnImages images, RequestLimits limits, GuardrailArns arns, InstantSource clock) {
        this.apply = new ApplyHandler(library, recorder, images, limits, arns);
        this.checks = new ChecksHandler(detectors, recorder, limits, clock);
    }

    /** Neither changes anything but the list of decisions, so that audit records are written in batches. */
    @Override
    public void register(Register register) {
        register.on(ApplyGuardrailRequest.class, apply::apply).readOnly(true);
        register.on(InvokeGuardrailChecksRequest.class, checks::invoke).readOnly(true);
    }
}
