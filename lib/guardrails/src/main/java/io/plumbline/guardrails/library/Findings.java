// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.library;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.library.Found.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of an assessment goes into a decision: everything with a score or a place, without any text. */
final class Findings {
    private final List<Found> all = new ArrayList<>();

    private Findings() {}

    static List<Found> of(Assessment assessment) {
        Findings findings = new Findings();
        assessment.filters().forEach(findings::add);
        assessment.topics().forEach(each -> findings.all.add(new Found(Policy.TOPIC, each.name(), each.score(),
                Optional.empty(), each.taken(), each.detected(), each.span(), "")));
        assessment.words().forEach(each -> findings.all.add(
                new Found(Policy.WORD, each.managed() ? "PROFANITY" : "CUSTOM_WORD", 1, Optional.empty(),
                        each.taken(), each.detected(), Optional.of(each.span()), "")));
        // A kind that was looked for and not found says nothing about the text.
        assessment.entities().stream().filter(each -> each.span().isPresent())
                .forEach(each -> findings.all.add(new Found(Policy.ENTITY, each.type().name(), each.score(),
                        Optional.empty(), each.taken(), each.detected(), each.span(), "")));
        assessment.patterns().forEach(each -> findings.all.add(new Found(Policy.PATTERN, each.name(), 1,
                Optional.empty(), each.taken(), each.detected(), Optional.of(each.span()), "")));
        assessment.grounding().forEach(each -> findings.all.add(new Found(Policy.GROUNDING, each.kind().name(),
                each.score(), Optional.empty(), each.taken(), each.detected(), Optional.empty(), "")));
        return findings.all;
    }

    /** Prompt attacks are kept by their kind. */
    private void add(Assessment.Filtered filter) {
        for (HarmFinding finding : filter.findings()) {
            all.add(new Found(Policy.CONTENT, finding.harm().name(), finding.severity(),
                    Optional.of(finding.confidence()), filter.taken(), filter.detected(), filter.span(),
                    finding.detector()));
        }
    }
}
