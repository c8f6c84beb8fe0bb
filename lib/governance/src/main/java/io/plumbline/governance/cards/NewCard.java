// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import java.util.Optional;

/**
 * A card somebody wants to create.
 *
 * @param name     what to call it
 * @param content  JSON by the schema of model cards
 * @param status   where it begins
 * @param kmsKeyId the key to seal it with
 */
public record NewCard(String name, String content, CardStatus status, Optional<String> kmsKeyId) {}
