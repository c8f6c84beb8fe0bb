// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Fact;
import io.plumbline.console.Heading;
import io.plumbline.documents.cards.CardSection;
import java.util.List;
import java.util.Optional;

/**
 * One version of a card.
 *
 * @param address     of the card
 * @param sections    the fields of the schema
 * @param body        what it says, as part of a page
 * @param headings    of what it says and of what follows
 * @param versions    all versions, the newest first
 * @param lineageOf   its ARN, encoded for an address
 */
public record CardView(CardLine line, String address, List<Fact> facts, List<CardSection> sections,
        String body, List<Heading> headings, List<CardLine> versions, Powers powers, String lineageOf) {
    /**
     * What whoever looks may do.
     *
     * @param newest whether this is the newest version
     * @param ways   which status may follow
     */
    public record Powers(boolean newest, boolean change, boolean delete, List<String> ways) {}

    /** Returns how many fields of the schema say something, out of how many. */
    public String completeness() {
        long all = sections.stream().mapToLong(section -> section.fields().size()).sum();
        long filled = sections.stream().flatMap(section -> section.fields().stream())
                .filter(field -> !field.value().isBlank()).count();
        return filled + " of " + all + " fields filled in";
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
}
