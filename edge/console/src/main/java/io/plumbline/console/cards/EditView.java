// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Heading;
import io.plumbline.documents.cards.CardSection;
import java.util.List;

/**
 * The form of a card.
 *
 * @param address of the card
 * @param seen    the version the form was made from
 * @param problem why what was sent was not taken
 */
public record EditView(String address, int seen, List<CardSection> sections, String problem) {
    /** Returns the parts of the form. */
    public List<Heading> headings() {
        return sections.stream().map(section -> new Heading(id(section), section.title())).toList();
    }

    /** Returns where links to a part lead. */
    public static String id(CardSection section) {
        return "part-" + section.path();
    }
}
