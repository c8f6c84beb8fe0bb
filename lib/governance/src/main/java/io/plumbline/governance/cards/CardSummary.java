// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.time.Instant;
import java.util.Optional;

/**
 * A card, or one of its versions, in a list.
 *
 * @param name       the card
 * @param version    the version; in a list of cards the newest
 * @param status     how far that version has come
 * @param modelName  the name of the model in that version
 * @param modelId    the id or ARN of the model in that version
 * @param riskRating the rating in that version
 * @param createdAt  when the card was created
 * @param changedAt  when that version was made
 * @param changedBy  the name of who made it
 */
public record CardSummary(String name, int version, CardStatus status, Optional<String> modelName,
        Optional<String> modelId, Optional<String> riskRating, Instant createdAt, Instant changedAt,
        String changedBy) {}
