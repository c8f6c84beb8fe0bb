// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.console.Moments;
import io.plumbline.console.Tag;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ModelCard;

/**
 * One card, or one of its versions, in a list.
 *
 * @param address of its page
 * @param status  how far it has come
 * @param model   what it is about; empty when it does not say
 * @param risk    its rating
 * @param by      who wrote that version
 * @param when    when that was
 */
public record CardLine(String name, String address, int version, Tag status, String model, Tag risk, String by,
        String when) {
    static CardLine of(CardSummary card) {
        return new CardLine(card.name(), CardScreen.address(card.name()), card.version(),
                Tag.of(card.status().word()), card.modelName().orElse(""), Tag.of(card.riskRating().orElse("Unknown")),
                card.changedBy(), Moments.second(card.changedAt()));
    }

    static CardLine of(ModelCard card) {
        return new CardLine(card.name(), CardScreen.address(card.name()), card.version(),
                Tag.of(card.status().word()), card.facts().modelName().orElse(""),
                Tag.of(card.facts().riskRating().orElse("Unknown")), card.changedBy().name(),
                Moments.second(card.changedAt()));
    }

    static String said(CardStatus status) {
        return switch (status) {
            case DRAFT -> "a draft";
            case PENDING_REVIEW -> "waiting for review";
            case APPROVED -> "approved";
            case ARCHIVED -> "archived";
        };
    }
}
