// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.registry;

import io.plumbline.governance.Actor;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;

/** Who calls, as records show it, and what else they need permission for. */
public final class Callers {
    private Callers() {}

    /** Returns who calls. */
    public static Actor actor(Call call) {
        Principal principal = call.caller().principal();
        return new Actor(principal.arn(), principal.id(), principal.name());
    }

    /** Demands that the caller may hand {@code role} to this service. */
    public static void requirePassRole(Call call, String role) {
        call.require(new Question("iam:PassRole", role,
                Map.of("iam:passedtoservice", List.of("sagemaker.amazonaws.com"))));
    }
}
