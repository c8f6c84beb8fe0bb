// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.plumbline.connect.models.ModelClients;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardSettings;
import io.plumbline.guardrails.assess.OnFailure;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.detect.ContentFilter;
import io.plumbline.guardrails.detect.HarmDetector;
import io.plumbline.guardrails.detect.Strength;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.DecisionRecorder;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.KeptTerms;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.library.ReadyGuardrail;
import io.plumbline.guardrails.policy.ContentRule;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.measure.PlumblineException;
import io.plumbline.server.settings.ServerSettings;
import io.plumbline.server.settings.SettingSources;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardModelsTest {
    private static final GuardrailPolicy HATE = new GuardrailPolicy(
            List.of(new ContentRule(ContentFilter.HATE, Strength.HIGH, Strength.HIGH, Handling.BLOCK)), List.of(),
            List.of(),
            Optional.empty(), List.of(), List.of(), List.of(), "Not asked.", "Not said.");
    private static final String HARMLESS = "When does the office open tomorrow?";

    private final ModelClients clients = new ModelClients(InstantSource.system());
    private HttpServer model;
    private volatile String said = "";

    @BeforeEach
    void listen() throws IOException {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        model.createContext("/", call -> {
            byte[] bytes = said.getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(said.isEmpty() ? 500 : 200, bytes.length == 0 ? -1 : bytes.length);
            call.getResponseBody().write(bytes);
            call.close();
        });
        model.start();
    }

    @AfterEach
    void close() {
        clients.close();
        model.stop(0);
    }

    @Test
    void everyModelThatIsNamedIsAStageBesideThoseBuiltIn() {
        List<String> builtIn = Detectors.builtIn().harms().stages().stream().map(HarmDetector::name).toList();
        List<HarmDetector> stages = detectors(Map.of("first.kind", "judge", "first.model", "local.judge", "second.kind",
                "llama-guard", "second.model", "local.guard", "third.kind", "guardrail", "third.url", url(),
                "third.guardrail", "abc/3")).harms().stages();

        assertThat(stages).extracting(HarmDetector::name).containsAll(builtIn).hasSize(builtIn.size() + 3);
        assertThat(stages).filteredOn(HarmDetector::isPlugIn).extracting(HarmDetector::name)
                .containsExactlyInAnyOrder("first", "second", "third");
        assertThat(detectors(Map.of()).harms().stages()).hasSameSizeAs(builtIn);
    }

    @Test
    void aModelThatNobodyAnswersForIsSaidAtTheStart() {
        assertThatThrownBy(() -> detectors(Map.of("first.kind", "judge", "first.model", "elsewhere")))
                .isInstanceOf(PlumblineException.class).hasMessageStartingWith("plumbline.guard-models.first.model is "
                        + "'elsewhere', but no endpoint is configured for the model 'elsewhere'");
    }

    @Test
    void whatAModelFindsBlocks() {
        said = answer("unsafe\\nS10");
        Decision decision = decide(OnFailure.CLOSED);

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.BLOCKED);
        assertThat(decision.failures()).isEmpty();
        assertThat(decision.detectors()).containsKey("guard");
        assertThat(decision.found()).anySatisfy(found -> assertThat(found.detector()).isEqualTo("guard"));
        said = answer("safe");
        assertThat(decide(OnFailure.CLOSED).verdict()).isEqualTo(Decision.Verdict.PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "{\"choices\":[]}",
            "{\"choices\":[{\"message\":{\"content\":\"perhaps\"}}]}",
            "{\"choices\":[{\"message\":{\"content\":\"unsafe\"}}]}"})
    void aModelThatFailsBlocksAndThatIsRecordedWithoutTheText(String answer) {
        said = answer;
        Decision decision = decide(OnFailure.CLOSED);

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.BLOCKED);
        assertThat(decision.failures()).singleElement().satisfies(failure -> assertThat(failure)
                .startsWith("The stage 'guard' failed: ").doesNotContain("office", "nonsense", "perhaps"));
        assertThat(decision.reason()).startsWith("Blocked: ").contains("guard").doesNotContain("office");
        Decision open = decide(OnFailure.OPEN);
        assertThat(open.verdict()).isEqualTo(Decision.Verdict.PASSED);
        assertThat(open.failures()).hasSize(1);
    }

    @Test
    void aModelThatIsGoneBlocks() {
        model.stop(0);

        assertThat(decide(OnFailure.CLOSED).verdict()).isEqualTo(Decision.Verdict.BLOCKED);
    }

    private Decision decide(OnFailure onFailure) {
        Guard guard = Guard.of(HATE, detectors(Map.of("guard.kind", "llama-guard", "guard.model", "local.guard")),
                new GuardSettings(onFailure, Duration.ofSeconds(5), InstantSource.system()));
        GuardRequest request = GuardRequest.of(Direction.INPUT, HARMLESS);
        Outcome outcome = guard.assess(request);
        List<Decision> log = new ArrayList<>();
        Decision recorded = new DecisionRecorder(log::add, false, InstantSource.system(), () -> "decision-1").record(
                new Decision.Asked(Decision.Way.MODEL, "arn:aws:iam::000000000000:root", Optional.of("local.chat")),
                new ReadyGuardrail("gr1", "1", "arn", Instant.EPOCH, guard, KeptTerms.of(HATE), Set.of(Origin.REQUEST),
                        Enforcement.Guarding.UNSAID),
                request, outcome);
        assertThat(log).containsExactly(recorded);
        assertThat(recorded.text()).isEmpty();
        return recorded;
    }

    private Detectors detectors(Map<String, String> guards) {
        Map<String, String> flags = new HashMap<>(Map.of("plumbline.models.local.kind", "openai",
                "plumbline.models.local.url", url(), "plumbline.models.local.match", "local.*"));
        guards.forEach((key, value) -> flags.put("plumbline.guard-models." + key, value));
        ServerSettings settings = ServerSettings
                .read(new SettingSources(Optional.empty(), Map.of("HOME", "/nowhere"), flags));
        return GuardModels.of(settings, clients, Optional.empty()).withBuiltIn();
    }

    private String url() {
        return "http://127.0.0.1:" + model.getAddress().getPort();
    }

    private static String answer(String text) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}]}";
    }
}
