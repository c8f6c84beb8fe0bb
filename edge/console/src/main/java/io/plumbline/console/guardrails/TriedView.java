// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Tag;
import io.plumbline.guardrails.assess.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a guardrail made of a text.
 *
 * @param verdict  what became of it
 * @param reason   why
 * @param output   what goes on instead; empty when the text goes on as it is
 * @param pieces   the text, cut where findings begin and end
 * @param findings what was found
 * @param quiet    rules that found nothing, with the score they came to where they have one
 * @param failures stages that could not answer
 * @param took     how long it took, with its unit
 */
public record TriedView(Tag verdict, String reason, Optional<String> output, List<Piece> pieces,
        List<FindingLine> findings, List<FindingLine> quiet, List<String> failures, String took) {

    static TriedView of(String text, int block, Outcome outcome, double milliseconds) {
        List<FindingLine> all = FindingLine.of(outcome.assessment(), block, text);
        return new TriedView(verdict(outcome), outcome.reason(),
                outcome.outputs().isEmpty()
                        ? Optional.empty()
                        : Optional.of(outcome.outputs().get(outcome.outputs().size() - 1)),
                Piece.of(text, all), all.stream().filter(FindingLine::detected).toList(),
                all.stream().filter(line -> !line.detected()).toList(), outcome.failures(),
                String.format(Locale.ROOT, "%.2f ms", milliseconds));
    }

    private static Tag verdict(Outcome outcome) {
        if (outcome.blocked()) {
            return new Tag("blocked", "fail");
        }
        return outcome.intervened() ? new Tag("masked", "unsure") : new Tag("passed", "pass");
    }
}
