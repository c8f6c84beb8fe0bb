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

/** Turns an assessment into the rows of the playground: those of one block of the request. */
final class FindingLines {
    private final List<FindingLine> lines = new ArrayList<>();
    private final int block;

    private FindingLines(int block) {
        this.block = block;
    }

    static List<FindingLine> of(Assessment found, int block, String text) {
        FindingLines all = new FindingLines(block);
        found.filters().forEach(all::filter);
        found.topics().forEach(each -> all.add("Topic", each.name(), ScoreBar.of(each.score(),
                sense(each.taken(), each.detected())), each.span(), each.taken(), "examples and definition",
                each.detected()));
        found.words().forEach(each -> all.add("Word", each.managed() ? "profanity" : each.match(), ScoreBar.NONE,
                Optional.of(each.span()), each.taken(), "word list", each.detected()));
        found.entities().forEach(each -> all.add("Sensitive data", FormFields.said(each.type().name()),
                each.detected() ? ScoreBar.of(each.score(), sense(each.taken(), true)) : ScoreBar.NONE, each.span(),
                each.taken(), "", each.detected()));
        found.patterns().forEach(each -> all.add("Pattern", each.name(), ScoreBar.NONE, Optional.of(each.span()),
                each.taken(), "", each.detected()));
        found.grounding().forEach(each -> all.add("Grounding", FormFields.said(each.kind().name()),
                ScoreBar.atLeast(each.score(), each.threshold()), Optional.empty(), each.taken(), "",
                each.detected()));
        return all.lines.stream().filter(line -> line.end() <= text.length()).toList();
    }

    /** Returns what a response claims, one row for each sentence: whether the source bears it out, and why. */
    static List<FindingLine> claims(Assessment found, int block) {
        FindingLines all = new FindingLines(block);
        found.grounding().forEach(each -> each.claims().forEach(claim -> all.claim(claim, each.threshold())));
        return all.lines;
    }

    private void claim(Claim claim, double threshold) {
        boolean unsupported = claim.score() < threshold;
        lines.add(FindingLine.of("Claim", claim.reason(), ScoreBar.atLeast(claim.score(), threshold),
                here(Optional.of(claim.span())), "not borne out", "", unsupported));
    }

    private void filter(Assessment.Filtered filter) {
        String kind = FormFields.said(filter.filter().name());
        if (filter.findings().isEmpty()) {
            add("Content", kind, ScoreBar.NONE, Optional.empty(), filter.taken(), "", filter.detected());
        }
        for (HarmFinding finding : filter.findings()) {
            String what = finding.harm().name().equals(filter.filter().name())
                    ? kind
                    : kind + ": " + FormFields.said(finding.harm().name()).toLowerCase(Locale.ROOT);
            Optional<Span> place = filter.span()
                    .map(span -> new Span(span.block(), finding.begin(), finding.end()));
            boolean detected = filter.detected() && finding.confidence() != Confidence.NONE;
            add("Content", what, ScoreBar.severity(finding.severity(), finding.confidence(),
                    sense(filter.taken(), detected)), place, filter.taken(), DetectorNames.said(finding.detector()),
                    detected);
        }
    }

    private void add(String policy, String what, ScoreBar score, Optional<Span> place, Effect taken, String detector,
            boolean detected) {
        lines.add(FindingLine.of(policy, what, score, here(place), done(taken), detector, detected));
    }

    private Optional<Span> here(Optional<Span> span) {
        return span.filter(each -> each.block() == block && each.begin() < each.end());
    }

    static String sense(Effect taken, boolean detected) {
        if (!detected) {
            return "axis";
        }
        return switch (taken) {
            case BLOCK -> "fail";
            case ANONYMIZE, NONE -> "unsure";
        };
    }

    private static String done(Effect taken) {
        return switch (taken) {
            case BLOCK -> "blocked";
            case ANONYMIZE -> "masked";
            case NONE -> "reported";
        };
    }
}
