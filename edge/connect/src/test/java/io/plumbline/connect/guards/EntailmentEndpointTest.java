// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import io.plumbline.connect.FakeEndpoint;
import io.plumbline.connect.guards.EntailmentEndpoint.PairFormat;
import io.plumbline.connect.guards.EntailmentEndpoint.Relation;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.GuardText.Qualifier;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.grounding.Entailment;
import io.plumbline.guardrails.grounding.EntailmentGrounding;
import io.plumbline.guardrails.grounding.EntailmentGrounding.Aggregation;
import io.plumbline.guardrails.grounding.EntailmentScorer.Pair;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.measure.PlumblineException;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EntailmentEndpointTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(500),
            Duration.ofMillis(300), 1 << 20);
    private static final Map<String, Relation> LABELS = Map.of("LABEL_0", Relation.CONTRADICTION, "LABEL_1",
            Relation.NEUTRAL, "LABEL_2", Relation.ENTAILMENT);

    private final FakeEndpoint server = new FakeEndpoint(this::literal);
    private final ModelClients clients = new ModelClients(InstantSource.system());
    private final EntailmentEndpoint scorer = scorer(PairFormat.OBJECT);

    @AfterEach
    void close() {
        clients.close();
        server.close();
    }

    @Test
    void labelsAreReadAsWhatTheyMean() {
        server.becomes(FakeEndpoint.json(200, "[[" + label("LABEL_2", 0.7) + "," + label("LABEL_0", 0.1) + ","
                + label("LABEL_1", 0.2) + "]]"));
        Entailment answer = scorer.score("Ann met Bob.", "Bob met Ann.");

        assertThat(answer.entailment()).isEqualTo(0.7);
        assertThat(answer.contradiction()).isEqualTo(0.1);
        assertThat(answer.neutral()).isCloseTo(0.2, within(1e-9));
        assertThat(server.seen().getFirst().body())
                .contains("\"inputs\":[{\"text\":\"Ann met Bob.\",\"text_pair\":\"Bob met Ann.\"}]");
    }

    @Test
    void pairsCanBeWrittenAsLists() {
        server.becomes(FakeEndpoint.json(200, "[[" + label("LABEL_2", 0.7) + "]]"));

        scorer(PairFormat.ARRAY).score("a", "b");

        assertThat(server.seen().getFirst().body()).contains("\"inputs\":[[\"a\",\"b\"]]");
    }

    @Test
    void manyPairsGoInBatchesAndKeepTheirOrder() {
        List<Pair> pairs = IntStream.range(0, 40)
                .mapToObj(at -> new Pair("p", at % 3 == 0 ? "p" : "q")).toList();

        List<Entailment> answers = scorer.score(pairs);

        assertThat(server.seen()).hasSize(3);
        for (int at = 0; at < 40; at++) {
            assertThat(answers.get(at).entailment()).isEqualTo(at % 3 == 0 ? 0.9 : 0.1);
        }
    }

    @Test
    void whatIsNoAnswerFailsAndSaysWhyWithoutTheTexts() {
        Map<String, String> garbage = Map.of("[[" + label("yes", 1) + "]]", "gave a label that is not among",
                "[[" + label("LABEL_1", 0.9) + "]]", "no score for entailment", "[]", "answered 0 texts", "[[]]",
                "no score for entailment", "{}", "no JSON list", "[[" + label("LABEL_2", -3) + "]]", "outside 0 to 1");
        garbage.forEach((body, sentence) -> {
            server.becomes(FakeEndpoint.json(200, body));
            assertThatThrownBy(() -> scorer.score("my secret", "is safe")).as(body)
                    .isInstanceOf(PlumblineException.class).hasMessageContaining("'nli'")
                    .hasMessageContaining(sentence).hasMessageNotContaining("secret");
        });
        server.becomes(FakeEndpoint.after(Duration.ofSeconds(2), FakeEndpoint.json(200, "[]")));
        assertThatThrownBy(() -> scorer.score("a", "b")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("did not answer within 500 ms");
    }

    @Test
    void groundingAsksItAndAFailureBlocksTheResponse() {
        Guard guard = Guard.of(GuardrailPolicy.builder().grounding(0.5).build(), new Detectors(
                Detectors.builtIn().harms(), Detectors.builtIn().sensitive(), Optional.empty(),
                Optional.of(new EntailmentGrounding(scorer, Aggregation.LEAST))));

        assertThat(guard.assess(response("The bridge is old.")).blocked()).isFalse();
        assertThat(guard.assess(response("The bridge is old. It is made of gold.")).blocked()).isTrue();
        server.becomes(FakeEndpoint.json(200, "[[" + label("maybe", 0.5) + "]]"));
        Outcome outcome = guard.assess(response("The bridge is old."));

        assertThat(outcome.blocked()).isTrue();
        assertThat(outcome.failures()).singleElement().asString().startsWith("The stage 'nli' failed:");
        assertThat(outcome.detectors()).containsEntry("nli", "7");
    }

    private EntailmentEndpoint scorer(PairFormat format) {
        return new EntailmentEndpoint(clients.calls(),
                new TextEndpoint("nli", "7", server.url(), Optional.empty(), Optional.empty(), SHORT), LABELS, format);
    }

    private static GuardRequest response(String text) {
        return new GuardRequest(Direction.OUTPUT,
                List.of(new GuardText("The bridge is old. It crosses the river.", Set.of(Qualifier.GROUNDING_SOURCE)),
                        new GuardText("How old is the bridge?", Set.of(Qualifier.QUERY)), GuardText.of(text)),
                0, false);
    }

    /** A model for which a text follows from itself and from nothing else. */
    private void literal(HttpExchange call) throws IOException {
        JsonNode inputs = Json.object(server.seen().getLast().body(), "test").path("inputs");
        List<String> answers = new ArrayList<>();
        inputs.forEach(pair -> answers
                .add("[" + label("LABEL_2", pair.path("text").equals(pair.path("text_pair")) ? 0.9 : 0.1) + "]"));
        FakeEndpoint.json(200, answers.toString()).answer(call);
    }

    private static String label(String name, double score) {
        return Json.text(Json.object().put("label", name).put("score", score));
    }
}
