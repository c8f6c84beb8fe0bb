// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.guards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.plumbline.connect.FakeEndpoint;
import io.plumbline.connect.http.AwsKey;
import io.plumbline.connect.http.Json;
import io.plumbline.connect.http.Limits;
import io.plumbline.connect.http.Secret;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.Harm;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.heads.Calibration;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.text.Normaliser;
import io.plumbline.measure.PlumblineException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClassifierDetectorTest {
    private static final Limits SHORT = new Limits(Duration.ofSeconds(1), Duration.ofMillis(500),
            Duration.ofMillis(300), 1 << 20);
    private static final Calibration AS_IS = new Calibration(new double[]{0, 1}, new double[]{0, 1}, 0);
    private static final Map<String, Harm> LABELS = Map.of("toxic", Harm.INSULTS, "threat", Harm.VIOLENCE);

    private final FakeEndpoint server = new FakeEndpoint(answer(labels(0.2, 0.9)));
    private final ModelClients clients = new ModelClients(InstantSource.system());
    private final ClassifierDetector detector = detector(
            new TextEndpoint("tox", "2", server.url(), Optional.of(new Secret("hf_s3cret")), Optional.empty(), SHORT));

    @AfterEach
    void close() {
        clients.close();
        server.close();
    }

    @Test
    void labelsAreReadAsTheHarmsTheyMeanAndOthersArePassedOver() {
        assertThat(detect("I will find you")).containsExactlyInAnyOrder(
                new HarmFinding(Harm.INSULTS, 0.2, 0, 15, "tox/PLAIN"),
                new HarmFinding(Harm.VIOLENCE, 0.9, 0, 15, "tox/PLAIN"));
        assertThat(detector.version()).isEqualTo("2");
        assertThat(detector.harms()).containsExactlyInAnyOrder(Harm.INSULTS, Harm.VIOLENCE);
        assertThat(server.seen()).singleElement().satisfies(call -> {
            assertThat(call.headers().getFirst("Authorization")).isEqualTo("Bearer hf_s3cret");
            assertThat(call.body()).contains("\"inputs\":[\"I will find you\"]").contains("\"top_k\":100");
        });
    }

    @Test
    void anAnswerWithoutTheOuterListIsThatOfASingleText() {
        server.becomes(answer(labels(0.1, 0.3)));
        double nested = severity(Harm.VIOLENCE);
        server.becomes(answer("[" + labels(0.1, 0.3) + "]"));

        assertThat(severity(Harm.VIOLENCE)).isEqualTo(nested).isEqualTo(0.3);
        // Single precision.
        server.becomes(answer(labels(0.1, 1.0000001)));
        assertThat(severity(Harm.VIOLENCE)).isEqualTo(1);
    }

    @Test
    void scoresAreReadThroughTheCalibration() {
        ClassifierDetector calibrated = new ClassifierDetector(clients.calls(), endpoint(server.url()), LABELS,
                new Calibration(new double[]{0, 0.8, 1}, new double[]{0, 0.5, 1}, 0), 1_500);
        server.becomes(answer(labels(0.4, 0.9)));

        // 0.4 is half of the way to 0.8, 0.9 half of the way from 0.8 to 1.
        assertThat(calibrated.detect(Normaliser.read("text"))).allSatisfy(finding -> assertThat(finding.severity())
                .isCloseTo(finding.harm() == Harm.INSULTS ? 0.25 : 0.75, within(1e-9)));
    }

    @Test
    void aLongTextGoesInOverlappingWindowsAndTheWorstOfThemCounts() {
        server.becomes(answer("[" + String.join(",", labels(0.1, 0.1), labels(0.1, 0.8), labels(0.3, 0.2)) + "]"));

        // Windows of 1,500 begin at 0, 1,313 and 2,626: each repeats 187 characters.
        assertThat(detect("abc def ".repeat(500))).containsExactlyInAnyOrder(
                new HarmFinding(Harm.VIOLENCE, 0.8, 1_313, 2_813, "tox/PLAIN"),
                new HarmFinding(Harm.INSULTS, 0.3, 2_626, 4_000, "tox/PLAIN"));
        assertThatThrownBy(() -> detect("abc def ".repeat(60_000))).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("256 pieces");
    }

    @Test
    void whatIsNoAnswerFailsAndSaysWhyWithoutTheText() {
        Map<String, String> garbage = Map.of("[]", "answered 0 texts", "{\"error\":\"loading\"}", "no JSON list",
                "<html>", "no JSON list", "[[{\"label\":\"toxic\",\"score\":0.5}]]", "no score for 'threat'",
                "[[{\"label\":\"LABEL_0\",\"score\":0.5},{\"label\":\"LABEL_1\",\"score\":0.5}]]", "no score for",
                labels(0.1, 4.2), "outside 0 to 1", "[[{\"label\":7,\"score\":0.5}]]", "no label with a score",
                "[[{\"label\":\"toxic\",\"score\":\"high\"}]]", "no label with a score",
                "[[{\"label\":\"toxic\",\"score\":0.1},{\"label\":\"toxic\",\"score\":0.9}]]", "two scores",
                "[" + labels(0, 0) + "," + labels(0, 0) + "]", "answered 2 texts");
        garbage.forEach((body, sentence) -> {
            server.becomes(answer(body));
            assertThatThrownBy(() -> detect("my secret text")).as(body).isInstanceOf(PlumblineException.class)
                    .hasMessageContaining("'tox'").hasMessageContaining(sentence).hasMessageNotContaining("secret");
        });
        server.becomes(FakeEndpoint.json(413, "{\"error\":\"too many tokens\",\"error_type\":\"Validation\"}"));
        assertThatThrownBy(() -> detect("text")).isInstanceOf(PlumblineException.class).hasMessageContaining("413");
        server.becomes(FakeEndpoint.pieces("application/json", Duration.ZERO, false,
                List.of("[[{".getBytes(StandardCharsets.UTF_8))));
        assertThatThrownBy(() -> detect("text")).isInstanceOf(PlumblineException.class);
        server.becomes(FakeEndpoint.after(Duration.ofSeconds(2), answer(labels(0, 0))));
        assertThatThrownBy(() -> detect("text")).isInstanceOf(PlumblineException.class)
                .hasMessageContaining("did not answer within 500 ms");
    }

    @Test
    void aTextIsBlockedWhenTheClassifierFailsAndTheOutcomeNamesIt() {
        GuardrailPolicy policy = GuardrailPolicy.builder().filter(ContentFilter.VIOLENCE, Strength.MEDIUM).build();
        Guard guard = Guard.of(policy, new Detectors(HarmDetectors.of(List.of(detector)),
                Detectors.builtIn().sensitive(), Optional.empty(), Optional.empty()));
        server.becomes(answer(labels(0, 0)));
        assertThat(guard.assess(GuardRequest.of(Direction.INPUT, "hello")).blocked()).isFalse();
        server.becomes(FakeEndpoint.json(500, "{}"));

        Outcome outcome = guard.assess(GuardRequest.of(Direction.INPUT, "hello"));

        assertThat(outcome.blocked()).isTrue();
        assertThat(outcome.failures()).singleElement().asString().startsWith("The stage 'tox' failed:")
                .contains("status 500");
        assertThat(outcome.detectors()).containsEntry("tox", "2");
    }

    @Test
    void anEndpointOfSageMakerIsCalledWithASignature() {
        URI url = URI.create(server.url() + "/endpoints/toxicity/invocations");
        ClassifierDetector signed = detector(new TextEndpoint("tox", "1", url, Optional.empty(),
                Optional.of(new AwsKey("AKID", new Secret("s3cret"), Optional.empty(), "eu-west-1")), SHORT));

        assertThat(signed.detect(Normaliser.read("text"))).hasSize(2);
        assertThat(server.seen().getFirst().path()).isEqualTo("/endpoints/toxicity/invocations");
        assertThat(server.seen().getFirst().headers().getFirst("Authorization"))
                .startsWith("AWS4-HMAC-SHA256 Credential=AKID/").contains("/eu-west-1/sagemaker/aws4_request")
                .doesNotContain("s3cret");
    }

    private ClassifierDetector detector(TextEndpoint endpoint) {
        return new ClassifierDetector(clients.calls(), endpoint, LABELS, AS_IS, 1_500);
    }

    private static TextEndpoint endpoint(URI url) {
        return new TextEndpoint("tox", "1", url, Optional.empty(), Optional.empty(), SHORT);
    }

    private List<HarmFinding> detect(String text) {
        return detector.detect(Normaliser.read(text));
    }

    private double severity(Harm harm) {
        return detect("text").stream().filter(each -> each.harm() == harm).findFirst().orElseThrow().severity();
    }

    private static String labels(double toxic, double threat) {
        return "[" + label("threat", threat) + "," + label("toxic", toxic) + "," + label("neutral", 0.5) + "]";
    }

    private static String label(String name, double score) {
        return Json.text(Json.object().put("label", name).put("score", score));
    }

    private static FakeEndpoint.Behaviour answer(String body) {
        return FakeEndpoint.json(200, body);
    }
}
