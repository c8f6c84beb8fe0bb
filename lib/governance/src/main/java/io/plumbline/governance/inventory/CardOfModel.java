// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.inventory;

import io.plumbline.governance.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * The newest version of the card that speaks of a model.
 *
 * @param name       of the card
 * @param version    of the card
 * @param status     such as {@code Approved}
 * @param modelId    what the card calls the model
 * @param riskRating {@code High}, {@code Medium}, {@code Low} or {@code Unknown}
 * @param createdBy  who made the card
 * @param createdAt  when
 * @param changedBy  who made this version
 * @param changedAt  when
 */
public record CardOfModel(String name, int version, String status, String modelId, Optional<String> riskRating,
        Actor createdBy, Instant createdAt, Actor changedBy, Instant changedAt) {}
