// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.bedrockruntime.gateway.ModelRoutes;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.guards.JudgeDetector;
import io.plumbline.connect.guards.LlamaGuardDetector;
import io.plumbline.connect.guards.RemoteGuardrail;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.GroundingScorer;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.grounding.EntailmentGrounding;
import io.plumbline.guardrails.grounding.EntailmentGrounding.Aggregation;
import io.plumbline.runtimes.text.TextModels;
import io.plumbline.server.settings.GuardModelSettings;
import io.plumbline.server.settings.ServerSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** Larger models beside the built-in stages of the content filters. */
final class GuardModels {
    private GuardModels() {}

    /** Returns the built-in detectors, {@code own}, and those that {@code settings} name. */
    static Detectors detectors(ServerSettings settings, ModelClients clients, Optional<TextModels> own) {
        Detectors builtIn = Detectors.builtIn();
        List<HarmDetector> stages = new ArrayList<>(builtIn.harms().stages());
        own.ifPresent(each -> stages.addAll(each.harms()));
        if (!settings.guardModels().isEmpty()) {
            ModelRoutes routes = Models.routes(settings.models());
            settings.guardModels().forEach(each -> stages.add(stage(each, routes, clients)));
        }
        return new Detectors(HarmDetectors.of(stages), builtIn.sensitive(), builtIn.topics(),
                own.flatMap(TextModels::entailment)
                        .<GroundingScorer>map(model -> new EntailmentGrounding(model, Aggregation.LEAST))
                        .or(builtIn::grounding));
    }

    private static HarmDetector stage(GuardModelSettings settings, ModelRoutes routes, ModelClients clients) {
        return switch (settings) {
            case GuardModelSettings.Judge judge -> new JudgeDetector(judge.name(),
                    chat(judge.model(), routes, clients), EnumSet.allOf(Harm.class));
            case GuardModelSettings.LlamaGuard guard -> new LlamaGuardDetector(guard.name(),
                    chat(guard.model(), routes, clients));
            case GuardModelSettings.Remote remote -> new RemoteGuardrail(clients.calls(), remote.name(), remote.url(),
                    remote.guardrail(), remote.version(), Models.key(remote.key(), remote.region()), Limits.USUAL);
        };
    }

    private static ChatModel chat(String model, ModelRoutes routes, ModelClients clients) {
        return clients.chat(routes.require(model), model);
    }
}
