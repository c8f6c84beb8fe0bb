// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.connect.http.Json;
import io.plumbline.guardrails.assess.Detectors;
import io.plumbline.guardrails.assess.Guard;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.assess.Outcome;
import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Enforcement;
import io.plumbline.guardrails.library.Origin;
import io.plumbline.guardrails.policy.Direction;
import io.plumbline.guardrails.policy.Effect;
import io.plumbline.guardrails.policy.GuardrailPolicy;
import io.plumbline.guardrails.policy.Handling;
import io.plumbline.guardrails.policy.PatternRule;
import io.plumbline.guardrails.policy.WordRule;
import io.plumbline.guardrails.stream.StreamGuard;
import io.plumbline.privacy.SensitiveData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Blocks the word "zeppelin" and masks codes such as AB-12; keeps what was decided. */
final class TestGuardian implements Guards.Guardian {
    private static final Guard GUARD = Guard.of(
            new GuardrailPolicy(List.of(), List.of(), List.of(new WordRule("zeppelin", Handling.BLOCK)),
                    Optional.empty(), List.of(),
                    List.of(new PatternRule("CODE", "", "[A-Z]{2}-[0-9]{2}", Handling.of(Effect.ANONYMIZE))),
                    List.of(), "Not asked.", "Not said."),
            new Detectors(HarmDetectors.of(List.of()), SensitiveData.builtIn(), Optional.empty(), Optional.empty()));

    final List<GuardRequest> requests = new ArrayList<>();
    final List<Outcome> decided = new ArrayList<>();
    private final Set<Origin> origins;
    private final Enforcement.Guarding guarding;

    TestGuardian(Set<Origin> origins, Enforcement.Guarding guarding) {
        this.origins = origins;
        this.guarding = guarding;
    }

    static TestGuardian asked() {
        return new TestGuardian(Set.of(Origin.REQUEST), Enforcement.Guarding.UNSAID);
    }

    static TestGuardian enforced() {
        return new TestGuardian(Set.of(Origin.ACCOUNT_ENFORCED), Enforcement.Guarding.UNSAID);
    }

    @Override
    public String id() {
        return "gr1";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public String arn() {
        return "arn:aws:bedrock:us-east-1:000000000000:guardrail/gr1";
    }

    @Override
    public Set<Origin> origins() {
        return origins;
    }

    @Override
    public Enforcement.Guarding guarding() {
        return guarding;
    }

    @Override
    public void check(Direction direction, int images) {}

    @Override
    public Outcome assess(GuardRequest request) {
        requests.add(request);
        return GUARD.assess(request);
    }

    @Override
    public Guards.Watch watch(StreamGuard.Mode mode, List<GuardText> context, boolean everything) {
        StreamGuard stream = StreamGuard.of(GUARD, mode, context, everything);
        return new Guards.Watch() {
            @Override
            public StreamGuard.Step feed(String piece) {
                return stream.feed(piece);
            }

            @Override
            public StreamGuard.Step end() {
                return stream.end();
            }
        };
    }

    @Override
    public JsonNode assessment(GuardRequest request, Outcome outcome) {
        return Json.object().set("wordPolicy", Json.object().set("customWords", Json.object().arrayNode()));
    }

    @Override
    public void record(Decision.Asked asked, GuardRequest request, Outcome outcome) {
        decided.add(outcome);
    }
}
