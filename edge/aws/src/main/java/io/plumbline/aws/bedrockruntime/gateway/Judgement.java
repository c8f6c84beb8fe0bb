// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the guardrails found on both ways.
 *
 * @param input       about what was asked
 * @param output      about what was answered
 * @param modelOutput the texts of the model before they were blocked or masked; empty when they were not
 */
public record Judgement(List<Judged> input, List<Judged> output, List<String> modelOutput) {
    /** Nothing was looked at. */
    public static final Judgement NONE = new Judgement(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public Judgement {
        input = List.copyOf(input);
        output = List.copyOf(output);
        modelOutput = List.copyOf(modelOutput);
    }

    /** What one guardrail found. */
    public record Judged(Guards.Guardian by, GuardRequest request, Outcome outcome) {
        /** Returns that as answers have it. */
        public JsonNode assessment() {
            return by.assessment(request, outcome);
        }
    }

    /** Returns whether no guardrail looked. */
    public boolean isEmpty() {
        return input.isEmpty() && output.isEmpty();
    }

    /** Returns why something was blocked or masked; empty when nothing was. */
    public String reason() {
        return Stream.concat(input.stream(), output.stream()).map(Judged::outcome).filter(Outcome::intervened)
                .map(Outcome::reason).findFirst().orElse("");
    }
}
