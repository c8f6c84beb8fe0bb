// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

import static io.plumbline.governance.cards.CardStatus.APPROVED;
import static io.plumbline.governance.cards.CardStatus.ARCHIVED;
import static io.plumbline.governance.cards.CardStatus.DRAFT;
import static io.plumbline.governance.cards.CardStatus.PENDING_REVIEW;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Which way a card may go under a policy. */
final class CardRules {
    private final CardPolicy policy;

    CardRules(CardPolicy policy) {
        this.policy = policy;
    }

    /** Demands that a card may begin in {@code status}. */
    void begin(CardStatus status) {
        if (policy.workflow() && status != DRAFT) {
            throw new PlumblineException(Category.CONFLICT, "a model card begins as Draft here, not as " + status.word()
                    + "; create it as Draft, then send it to review.");
        }
    }

    /** Returns the status of {@code card} after its content changed. */
    CardStatus afterEditing(ModelCard card) {
        if (!policy.workflow()) {
            return card.status();
        }
        if (card.status() == ARCHIVED) {
            throw new PlumblineException(Category.CONFLICT, "the model card '" + card.name()
                    + "' is Archived and cannot be edited; set its status to Draft first.");
        }
        return DRAFT;
    }

    /**
     * Demands that {@code card} may go to {@code next}.
     *
     * @param wrote whether who asks for it has written what would be approved
     */
    void move(ModelCard card, CardStatus next, boolean wrote) {
        if (!policy.workflow()) {
            return;
        }
        Set<CardStatus> ways = ways(card.status());
        if (!ways.contains(next)) {
            throw new PlumblineException(Category.CONFLICT, "the model card '%s' is %s and cannot become %s; from here "
                    .formatted(card.name(), card.status().word(), next.word()) + "it may become "
                    + ways.stream().map(CardStatus::word).collect(Collectors.joining(" or ")) + ".");
        }
        if (next == APPROVED && wrote) {
            throw new PlumblineException(Category.CONFLICT, "the model card '" + card.name() + "' cannot be approved by"
                    + " somebody who wrote it since its last approval; ask somebody else to approve it.");
        }
    }

    /** Returns what may follow {@code status}, whoever asks. */
    Set<CardStatus> ways(CardStatus status) {
        if (!policy.workflow()) {
            return EnumSet.allOf(CardStatus.class);
        }
        return switch (status) {
            case DRAFT -> EnumSet.of(PENDING_REVIEW, ARCHIVED);
            case PENDING_REVIEW -> EnumSet.of(DRAFT, APPROVED, ARCHIVED);
            case APPROVED -> EnumSet.of(DRAFT, ARCHIVED);
            case ARCHIVED -> EnumSet.of(DRAFT);
        };
    }
}
