// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.report.cards;

import io.plumbline.governance.Actor;
import io.plumbline.governance.cards.CardFacts;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.ModelCard;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Cards for tests of documents. */
final class SampleCards {
    private static final Actor ANN = new Actor("arn:aws:iam::000000000000:user/ann", "AIDAANN", "ann");
    private static final Actor BOB = new Actor("arn:aws:iam::000000000000:user/bob", "AIDABOB", "bob");

    private SampleCards() {}

    /** Returns a card with every kind of metric. */
    static CardReport credit() {
        try (InputStream stream = Objects.requireNonNull(SampleCards.class.getResourceAsStream("credit.json"))) {
            return of(new String(stream.readAllBytes(), StandardCharsets.UTF_8), CardStatus.APPROVED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static CardReport of(String content, CardStatus status) {
        return new CardReport(new ModelCard("credit", 3, status, content, CardFacts.NONE, Optional.empty(), ANN,
                Instant.parse("2026-03-02T10:00:00Z"), BOB, Instant.parse("2026-03-04T16:30:00Z"), Optional.empty()),
                "arn:aws:sagemaker:us-east-1:000000000000:model-card/credit");
    }
}
