// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.guardrails;

import io.plumbline.console.Tag;
import io.plumbline.guardrails.assess.Outcome;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a guardrail made of a text.
 *
 * @param verdict  what became of it
 * @param reason   why
 * @param output   what goes on instead; empty when the text goes on as it is
 * @param pieces   the beginning of the text, cut where findings begin and end
 * @param length   how long the text is
 * @param findings what was found
 * @param claims   the sentences of a response, where they were compared with a source
 * @param quiet    rules that found nothing, with the score they came to where they have one
 * @param failures stages that could not answer
 * @param took     how long it took, with its unit
 */
public record TriedView(Tag verdict, String reason, Optional<String> output, List<Piece> pieces, int length,
        List<FindingLine> findings, List<FindingLine> claims, List<FindingLine> quiet, List<String> failures,
        String took) {
    /** How much of a long text is shown, and how many findings of it. */
    static final int MOST_SHOWN = 20_000;
    /** How many rows a table has at most. */
    static final int MOST_ROWS = 200;

    static TriedView of(String text, int block, Outcome outcome, double milliseconds) {
        List<FindingLine> all = FindingLines.of(outcome.assessment(), block, text);
        List<FindingLine> found = all.stream().filter(FindingLine::detected).toList();
        List<FindingLine> claims = FindingLines.claims(outcome.assessment(), block);
        List<FindingLine> marked = Stream
                .concat(found.stream(), claims.stream().filter(FindingLine::detected)).toList();
        return new TriedView(verdict(outcome), FormFields.readable(outcome.reason()),
                outcome.outputs().isEmpty()
                        ? Optional.empty()
                        : Optional.of(shown(outcome.outputs().get(outcome.outputs().size() - 1))),
                Piece.of(shown(text), marked), text.length(), found, claims,
                all.stream().filter(line -> !line.detected()).toList(), outcome.failures(),
                String.format(Locale.ROOT, "%.2f ms", milliseconds));
    }

    /** Returns how much of the text is shown; all of it unless it is long. */
    public int shown() {
        return pieces.stream().mapToInt(piece -> piece.text().length()).sum();
    }

    private static String shown(String text) {
        if (text.length() <= MOST_SHOWN) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(MOST_SHOWN - 1)) ? MOST_SHOWN - 1 : MOST_SHOWN);
    }

    private static Tag verdict(Outcome outcome) {
        if (outcome.blocked()) {
            return new Tag("blocked", "fail");
        }
        return outcome.intervened() ? new Tag("masked", "unsure") : new Tag("passed", "pass");
    }
}
