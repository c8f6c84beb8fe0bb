// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Fact;
import io.plumbline.documents.cards.CardField;
import io.plumbline.documents.cards.CardSection;
import io.plumbline.governance.cards.content.CardEvaluation;
import io.plumbline.governance.cards.content.CardMetric;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One version of a card.
 *
 * @param address     of the card
 * @param sections    what it says, by the schema
 * @param evaluations what was measured
 * @param versions    all versions, the newest first
 * @param lineageOf   its ARN, encoded for an address
 */
public record CardView(CardLine line, String address, List<Fact> facts, List<CardSection> sections,
        List<CardEvaluation> evaluations, List<CardLine> versions, Powers powers, String lineageOf) {
    /**
     * What whoever looks may do.
     *
     * @param newest whether this is the newest version
     * @param ways   which status may follow
     */
    public record Powers(boolean newest, boolean change, boolean delete, List<String> ways) {}

    /** Returns the fields of a section that say something; evaluations are shown by themselves. */
    public List<CardField> said(CardSection section) {
        return section.path().equals("evaluation_details")
                ? List.of()
                : section.fields().stream().filter(field -> !field.value().isBlank()).toList();
    }

    /** Returns how many fields of the schema say something, out of how many. */
    public String completeness() {
        long all = sections.stream().mapToLong(section -> section.fields().size()).sum();
        long filled = sections.stream().flatMap(section -> section.fields().stream())
                .filter(field -> !field.value().isBlank()).count();
        return filled + " of " + all + " fields say something";
    }

    /** Returns a metric in words. */
    public String shown(CardMetric metric) {
        return switch (metric) {
            case CardMetric.Number number -> plain(number.value());
            case CardMetric.Word word -> word.value();
            case CardMetric.Flag flag -> flag.value() ? "yes" : "no";
            case CardMetric.Line line -> line.points().size() + " points from (" + plain(line.points().getFirst().x())
                    + ", " + plain(line.points().getFirst().y()) + ") to (" + plain(line.points().getLast().x()) + ", "
                    + plain(line.points().getLast().y()) + ")";
            case CardMetric.Bars bars -> bars(bars);
            case CardMetric.Matrix matrix -> matrix.rows().stream()
                    .map(row -> row.stream().map(CardView::plain).collect(Collectors.joining("  ")))
                    .collect(Collectors.joining(" / "));
        };
    }

    /** Returns what the button for a status says. */
    public String label(String way) {
        return switch (way) {
            case "PendingReview" -> "Send to review";
            case "Approved" -> "Approve";
            case "Archived" -> "Archive";
            default -> "Back to draft";
        };
    }

    /** Returns the version before this one, to compare with. */
    public Optional<Integer> before() {
        return line.version() > 1 ? Optional.of(line.version() - 1) : Optional.empty();
    }

    private static String bars(CardMetric.Bars bars) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < bars.values().size(); i++) {
            text.append(i == 0 ? "" : ", ").append(i < bars.bars().size() ? bars.bars().get(i) + " " : "")
                    .append(plain(bars.values().get(i)));
        }
        return text.toString();
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? String.valueOf((long) value)
                : String.valueOf((float) value);
    }
}
