// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.util.List;
import java.util.Optional;

/**
 * What of a card's content is searched for and listed.
 *
 * @param modelName  the name of the model
 * @param modelId    the id or ARN of the model
 * @param riskRating {@code High}, {@code Medium}, {@code Low} or {@code Unknown}
 * @param warnings   sentences about what is beyond the documented limits and was taken all the same
 */
public record CardFacts(Optional<String> modelName, Optional<String> modelId, Optional<String> riskRating,
        List<String> warnings) {
    /** The facts of a card that says nothing. */
    public static final CardFacts NONE = new CardFacts(Optional.empty(), Optional.empty(), Optional.empty(),
            List.of());

    public CardFacts {
        warnings = List.copyOf(warnings);
    }
}
