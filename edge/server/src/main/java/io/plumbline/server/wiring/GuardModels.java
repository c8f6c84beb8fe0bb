// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.aws.bedrockruntime.gateway.ModelRoutes;
import io.plumbline.connect.chat.ChatModel;
import io.plumbline.connect.guards.ClassifierDetector;
import io.plumbline.connect.guards.EntailmentEndpoint;
import io.plumbline.connect.guards.JudgeDetector;
import io.plumbline.connect.guards.LlamaGuardDetector;
import io.plumbline.connect.guards.RemoteGuardrail;
import io.plumbline.connect.guards.TextEndpoint;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.GroundingScorer;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.grounding.EntailmentGrounding;
import io.plumbline.guardrails.grounding.EntailmentGrounding.Aggregation;
import io.plumbline.guardrails.grounding.EntailmentScorer;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.runtimes.text.TextModels;
import io.plumbline.server.settings.GuardModelSettings;
import io.plumbline.server.settings.ServerSettings;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Larger models beside the built-in stages of the content filters, and in place of the built-in grounding.
 *
 * @param stages     for the content filters
 * @param entailment in place of the built-in grounding
 */
record GuardModels(List<HarmDetector> stages, Optional<EntailmentScorer> entailment) {
    GuardModels {
        stages = List.copyOf(stages);
    }

    /** Returns {@code own} and those that {@code settings} name; refuses mistakes, so that they stop the start. */
    static GuardModels of(ServerSettings settings, ModelClients clients, Optional<TextModels> own) {
        List<HarmDetector> stages = new ArrayList<>(own.map(TextModels::harms).orElse(List.of()));
        List<EntailmentScorer> entailing = new ArrayList<>(
                own.flatMap(TextModels::entailment).stream().toList());
        if (!settings.guardModels().isEmpty()) {
            ModelRoutes routes = Models.routes(settings.models());
            settings.guardModels().forEach(each -> stage(each, routes, clients).ifPresent(stages::add));
            settings.guardModels().forEach(each -> entailment(each, clients).ifPresent(entailing::add));
        }
        if (entailing.size() > 1) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "There are two models of entailment, '"
                    + entailing.get(0).name() + "' in the folder of plumbline.guardrails.models and '"
                    + entailing.get(1).name() + "' in plumbline.guard-models; keep one.");
        }
        return new GuardModels(stages, entailing.stream().findFirst());
    }

    /** Returns the built-in detectors, which take a while to load, and these. */
    Detectors withBuiltIn() {
        Detectors builtIn = Detectors.builtIn();
        List<HarmDetector> all = new ArrayList<>(builtIn.harms().stages());
        all.addAll(stages);
        return new Detectors(HarmDetectors.of(all), builtIn.sensitive(), builtIn.topics(),
                entailment
                        .<GroundingScorer>map(model -> new EntailmentGrounding(model, Aggregation.LEAST))
                        .or(builtIn::grounding));
    }

    private static Optional<HarmDetector> stage(GuardModelSettings settings, ModelRoutes routes,
            ModelClients clients) {
        return switch (settings) {
            case GuardModelSettings.Judge judge -> Optional.of(new JudgeDetector(judge.name(),
                    chat(judge.name(), judge.model(), routes, clients), EnumSet.allOf(Harm.class)));
            case GuardModelSettings.LlamaGuard guard -> Optional.of(new LlamaGuardDetector(guard.name(),
                    chat(guard.name(), guard.model(), routes, clients)));
            case GuardModelSettings.Remote remote -> Optional.of(new RemoteGuardrail(clients.calls(), remote.name(),
                    remote.url(), remote.guardrail(), remote.version(), Models.key(remote.key(), remote.region()),
                    Limits.USUAL));
            case GuardModelSettings.Classifier classifier -> Optional.of(new ClassifierDetector(clients.calls(),
                    endpoint(classifier.name(), classifier.server()), classifier.labels(), classifier.calibration(),
                    classifier.window()));
            case GuardModelSettings.Entailing _ -> Optional.empty();
        };
    }

    private static Optional<EntailmentScorer> entailment(GuardModelSettings settings, ModelClients clients) {
        return settings instanceof GuardModelSettings.Entailing each
                ? Optional.of(new EntailmentEndpoint(clients.calls(), endpoint(each.name(), each.server()),
                        each.labels(), each.pairs()))
                : Optional.empty();
    }

    private static TextEndpoint endpoint(String name, GuardModelSettings.Server server) {
        boolean signed = server.isSageMaker();
        return new TextEndpoint(name, server.version(), server.url(),
                signed ? Optional.empty() : server.key().map(Secret::new),
                signed ? Models.key(server.key(), server.region()) : Optional.empty(), Limits.USUAL);
    }

    private static ChatModel chat(String name, String model, ModelRoutes routes, ModelClients clients) {
        try {
            return clients.chat(routes.require(model), model);
        } catch (PlumblineException missing) {
            throw new PlumblineException(Category.INVALID_CONFIGURATION, "plumbline.guard-models." + name
                    + ".model is '" + model + "', but " + missing.getMessage(), missing);
        }
    }
}
