// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.guardrails.assess.Assessment;
import io.plumbline.guardrails.assess.Assessment.Claim;
import io.plumbline.guardrails.assess.Span;
import io.plumbline.guardrails.detect.Confidence;
import io.plumbline.guardrails.detect.HarmFinding;
import io.plumbline.guardrails.policy.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A finding as a row of the playground.
 *
 * @param policy   which policy
 * @param what     of what kind
 * @param score    with two decimals, and its band where it has one
 * @param begin    where it begins in the text; -1 when it has no place there
 * @param end      where it ends
 * @param done     what was done
 * @param detector what found it
 * @param detected whether it counts as found
 */
public record FindingLine(String policy, String what, String score, int begin, int end, String done, String detector,
        boolean detected) {

    /** Returns where it stands, for people. */
    public String place() {
        return begin < 0 ? "" : begin + " to " + end;
    }

    static List<FindingLine> of(Assessment found, int block, String text) {
        List<FindingLine> lines = new ArrayList<>();
        found.filters().forEach(each -> filter(each, block, lines));
        found.topics().forEach(each -> lines.add(line("Topic", each.name(), number(each.score()),
                within(each.span(), block), each.taken(), "topics", each.detected())));
        found.words().forEach(each -> lines.add(line("Word", each.managed() ? "profanity" : each.match(), "",
                within(Optional.of(each.span()), block), each.taken(), "words", each.detected())));
        found.entities().forEach(each -> lines.add(line("Sensitive data", FormFields.said(each.type().name()),
                number(each.score()), within(each.span(), block), each.taken(), "", each.detected())));
        found.patterns().forEach(each -> lines.add(line("Pattern", each.name(), "",
                within(Optional.of(each.span()), block), each.taken(), "", each.detected())));
        found.grounding().forEach(each -> {
            lines.add(line("Grounding", FormFields.said(each.kind().name()),
                    number(each.score()) + ", least " + number(each.threshold()), Optional.empty(), each.taken(), "",
                    each.detected()));
            each.claims().forEach(claim -> lines.add(claim(claim, block)));
        });
        return lines.stream().filter(line -> line.end() <= text.length()).toList();
    }

    private static void filter(Assessment.Filtered filter, int block, List<FindingLine> lines) {
        String kind = FormFields.said(filter.filter().name());
        if (filter.findings().isEmpty()) {
            lines.add(line("Content", kind, "", Optional.empty(), filter.taken(), "", filter.detected()));
        }
        for (HarmFinding finding : filter.findings()) {
            String what = finding.harm().name().equals(filter.filter().name())
                    ? kind
                    : kind + ": " + FormFields.said(finding.harm().name()).toLowerCase(Locale.ROOT);
            Optional<Span> place = filter.span().isPresent()
                    ? Optional.of(new Span(filter.span().get().block(), finding.begin(), finding.end()))
                    : Optional.empty();
            lines.add(line("Content", what,
                    number(finding.severity()) + ", " + finding.confidence().name().toLowerCase(Locale.ROOT),
                    within(place, block), filter.taken(), finding.detector(),
                    filter.detected() && finding.confidence() != Confidence.NONE));
        }
    }

    private static FindingLine claim(Claim claim, int block) {
        return line("Claim", claim.reason(), number(claim.score()), within(Optional.of(claim.span()), block),
                Effect.NONE, "", false);
    }

    private static Optional<Span> within(Optional<Span> span, int block) {
        return span.filter(each -> each.block() == block && each.begin() < each.end());
    }

    private static FindingLine line(String policy, String what, String score, Optional<Span> place, Effect taken,
            String detector, boolean detected) {
        String done = detected ? done(taken) : "";
        return new FindingLine(policy, what, score, place.map(Span::begin).orElse(-1), place.map(Span::end).orElse(-1),
                done, detector, detected);
    }

    private static String done(Effect taken) {
        return switch (taken) {
            case BLOCK -> "blocked";
            case ANONYMIZE -> "masked";
            case NONE -> "reported";
        };
    }

    private static String number(double score) {
        return String.format(Locale.ROOT, "%.2f", score);
    }
}
