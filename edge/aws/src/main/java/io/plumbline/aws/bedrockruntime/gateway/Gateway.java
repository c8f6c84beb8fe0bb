// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.aws.bedrockruntime.gateway.Guards.Guardian;
import io.plumbline.aws.bedrockruntime.gateway.Texts.Said;
import io.plumbline.connect.chat.ChatAnswer;
import io.plumbline.connect.chat.ChatRequest;
import io.plumbline.connect.chat.Part;
import io.plumbline.connect.chat.RawModel;
import io.plumbline.connect.chat.Stop;
import io.plumbline.connect.chat.TokenUsage;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.connect.models.ModelEndpoint;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Models behind guardrails. What is blocked never reaches the model; what the model answers is let through once every
 * guardrail has looked at it, or, where a caller asks for it, as it comes and until one objects. Safe for use by many
 * threads. A failing model is a {@link io.plumbline.connect.chat.ModelFailure}.
 */
public final class Gateway {
    private final ModelRoutes routes;
    private final ModelClients clients;
    private final Guards guards;

    public Gateway(ModelRoutes routes, ModelClients clients, Guards guards) {
        this.routes = routes;
        this.clients = clients;
        this.guards = guards;
    }

    /** Returns which endpoint answers for which model. */
    public ModelRoutes routes() {
        return routes;
    }

    /** Returns the guardrails that would stand in front of {@code talk}. */
    public List<Guardian> before(Talk talk) {
        return guards.before(talk.modelId(), talk.guarding().named());
    }

    /** Returns what comes of {@code talk}. */
    public Turn answer(Talk talk) {
        ModelEndpoint endpoint = routes.require(talk.modelId());
        List<Guardian> guardians = before(talk);
        Asked asked = ask(talk, guardians);
        if (asked.blocked().isPresent()) {
            return new Turn(said(asked.blocked().get()), true,
                    new Judgement(asked.inspection().judged(), List.of(), List.of()));
        }
        ChatAnswer answer = clients.chat(endpoint, talk.modelId()).answer(asked.request());
        List<String> texts = Texts.of(answer);
        Inspection output = new Inspection(guardians, talk);
        List<String> let = output.output(texts, asked.context());
        Judgement judgement = new Judgement(asked.inspection().judged(), output.judged(),
                output.intervened() ? texts : List.of());
        ChatAnswer given = output.blocked()
                .map(message -> new ChatAnswer(List.of(new Part.Text(message)), Stop.CONTENT_FILTERED, answer.usage(),
                        Optional.empty()))
                .orElseGet(() -> output.intervened() ? Texts.replaced(answer, let) : answer);
        return new Turn(given, output.intervened(), judgement);
    }

    /** Begins what comes of {@code talk}; closing it tells the model to stop. */
    public LiveTurn stream(Talk talk) {
        ModelEndpoint endpoint = routes.require(talk.modelId());
        List<Guardian> guardians = before(talk);
        Asked asked = ask(talk, guardians);
        return asked.blocked().isPresent()
                ? LiveTurn.blocked(asked.blocked().get(), asked.inspection().judged())
                : new LiveTurn(clients.chat(endpoint, talk.modelId()).stream(asked.request()), guardians, talk,
                        asked.context(), asked.inspection().judged());
    }

    /** Returns the model behind {@code modelId}, to be called in its own format and unguarded. */
    RawModel raw(String modelId) {
        return clients.raw(routes.require(modelId), modelId);
    }

    /** Returns how many tokens {@code request} is for the model; none when its endpoint cannot tell. */
    public OptionalInt countTokens(String modelId, ChatRequest request) {
        Texts.Collected collected = Texts.of(request);
        ChatRequest plain = Texts.replaced(request, collected.texts().stream().map(Said::text).toList());
        return clients.chat(routes.require(modelId), modelId).countTokens(plain);
    }

    /** What may be asked of the model, and what its answer has to rest on. */
    private record Asked(ChatRequest request, List<GuardText> context, Inspection inspection) {
        Optional<String> blocked() {
            return inspection.blocked();
        }
    }

    private static Asked ask(Talk talk, List<Guardian> guardians) {
        Texts.Collected collected = Texts.of(talk.request());
        Inspection inspection = new Inspection(guardians, talk);
        List<String> let = inspection.input(collected);
        List<GuardText> context = collected.texts().stream()
                .filter(said -> said.qualifiers().contains(Qualifier.GROUNDING_SOURCE)
                        || said.qualifiers().contains(Qualifier.QUERY))
                .map(said -> new GuardText(said.text(), without(said))).toList();
        return new Asked(Texts.replaced(talk.request(), let), context, inspection);
    }

    private static Set<Qualifier> without(Said said) {
        return said.qualifiers().stream().filter(each -> each != Qualifier.GUARD_CONTENT)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ChatAnswer said(String text) {
        return new ChatAnswer(List.of(new Part.Text(text)), Stop.CONTENT_FILTERED, Optional.of(new TokenUsage(0, 0)),
                Optional.empty());
    }
}
