// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Fact;
import io.plumbline.console.Moments;
import io.plumbline.guardrails.assess.GuardRequest;
import io.plumbline.guardrails.assess.GuardText;
import io.plumbline.guardrails.library.Decision;
import io.plumbline.guardrails.library.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a page says of a decision. */
final class DecisionFacts {
    private DecisionFacts() {}

    static List<Fact> of(Decision decision, DecisionLine line) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Decision", decision.id()));
        facts.add(new Fact("When", Moments.second(decision.at())));
        facts.add(line.address().map(address -> Fact.link("Guardrail", line.guardrail(), address))
                .orElseGet(() -> new Fact("Guardrail", line.guardrail())));
        facts.add(new Fact("Asked", line.way() + " by " + line.caller()));
        decision.asked().model().ifPresent(model -> facts.add(new Fact("Model", model)));
        facts.add(new Fact("About", "a " + line.direction() + ", " + decision.coverage().guardedCharacters() + " of "
                + decision.coverage().totalCharacters() + " characters looked at"));
        if (!decision.reason().isEmpty()) {
            facts.add(new Fact("Reason", FormFields.readable(decision.reason())));
        }
        facts.add(new Fact("Took", line.took()));
        facts.add(new Fact("Detectors", decision.detectors().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "))));
        decision.failures().forEach(failure -> facts.add(new Fact("Failure", failure)));
        facts.add(new Fact("Text", decision.text().isPresent() ? "kept, sealed" : "not kept"));
        return facts;
    }

    static List<FoundLine> findings(Decision decision) {
        return decision.found().stream().map(DecisionFacts::line).toList();
    }

    static List<String> texts(GuardRequest request) {
        return request.content().stream().map(GuardText::text).toList();
    }

    private static FoundLine line(Found found) {
        String sense = FindingLines.sense(found.taken(), found.detected());
        ScoreBar score = found.confidence().map(band -> ScoreBar.severity(found.score(), band, sense))
                .orElseGet(() -> ScoreBar.of(found.score(), sense));
        return new FoundLine(FormFields.said(found.policy().name()), FormFields.said(found.type()),
                score,
                found.span().map(span -> "block " + (span.block() + 1) + ", " + span.begin() + " to " + span.end())
                        .orElse(""),
                found.detected() ? PolicyLines.said(found.taken()) : "not enough",
                DetectorNames.said(found.detector()));
    }
}
