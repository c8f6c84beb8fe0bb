// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import io.plumbline.guardrails.detect.HarmDetectors;
import io.plumbline.privacy.SensitiveData;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Everything a guardrail can ask.
 *
 * @param harms     the stages of the content filters
 * @param sensitive finds sensitive data
 * @param topics    recognises denied topics; a policy with topics needs one
 * @param grounding scores grounding and relevance; a policy with such a rule needs one
 */
public record Detectors(HarmDetectors harms, SensitiveData sensitive, Optional<TopicDetector> topics,
        Optional<GroundingScorer> grounding) {
    /** Returns the built-in detectors: on the processor, in this process, without any download. */
    public static Detectors builtIn() {
        return new Detectors(HarmDetectors.builtIn(), SensitiveData.builtIn(),
                ServiceLoader.load(TopicDetector.class).findFirst(),
                ServiceLoader.load(GroundingScorer.class).findFirst());
    }
}
