// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.cards;

import java.util.List;

/**
 * What the schema says of a card's content.
 *
 * @param problems sentences about what is not allowed; a card with any is refused
 * @param warnings sentences about what is beyond the documented limits and is taken all the same
 */
public record CardCheck(List<String> problems, List<String> warnings) {
    public CardCheck {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }
}
