// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * The answer of a guardrail.
 *
 * @param intervened      whether it blocked or masked anything
 * @param blocked         whether the text must not go on
 * @param reason          why, in a sentence that holds nothing of the text
 * @param outputs         what may go on instead: the blocked message, or the masked blocks; empty when nothing was done
 * @param assessment      what was found
 * @param usage           units used
 * @param guardedCharacters how much of the text was looked at
 * @param totalCharacters how much text there was
 * @param detectors       name and version of every stage that took part
 * @param failures        stages that could not answer, each with a sentence; what that leads to is in the outcome
 */
public record Outcome(boolean intervened, boolean blocked, String reason, List<String> outputs, Assessment assessment,
        Usage usage, int guardedCharacters, int totalCharacters, int totalImages, Map<String, String> detectors,
        List<String> failures, Duration took) {
    /** Copies the collections. */
    public Outcome {
        outputs = List.copyOf(outputs);
        detectors = Map.copyOf(detectors);
        failures = List.copyOf(failures);
    }
}
