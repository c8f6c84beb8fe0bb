// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import io.plumbline.governance.Actor;
import java.time.Instant;
import java.util.Optional;

/**
 * One version of a model card.
 *
 * @param name       what the card is called, unique and case-sensitive
 * @param version    from 1 upwards without gaps
 * @param status     how far it has come
 * @param content    JSON by the schema of model cards; empty text for a card that says nothing yet
 * @param facts      what of the content is searched for and listed
 * @param kmsKeyId   the key the card is sealed with, as it was asked for
 * @param createdBy  who created the card
 * @param createdAt  when the card was created
 * @param changedBy  who made this version
 * @param changedAt  when this version was made
 * @param processing how far its deletion has come; empty while nobody deletes it
 */
public record ModelCard(String name, int version, CardStatus status, String content, CardFacts facts,
        Optional<String> kmsKeyId, Actor createdBy, Instant createdAt, Actor changedBy, Instant changedAt,
        Optional<CardProcessing> processing) {
    /** Returns the version after this one with other content, in {@code next} status. */
    ModelCard rewritten(String words, CardFacts read, CardStatus next, Actor by, Instant at) {
        return new ModelCard(name, version + 1, next, words, read, kmsKeyId, createdBy, createdAt, by, at, processing);
    }

    /** Returns the version after this one with the same content in {@code next} status. */
    ModelCard moved(CardStatus next, Actor by, Instant at) {
        return rewritten(content, facts, next, by, at);
    }
}
