// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.Arns;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.ModelCards;
import io.plumbline.governance.registry.Listing;
import java.util.Map;
import java.util.Optional;

/**
 * Model cards in their newest versions. Filters look at what a list of cards shows; content and people are added to what was
 * found.
 */
record CardRecords(ModelCards cards, Arns arns) {
    Page<CardSummary> list(Listing listing, PageRequest page) {
        CardQuery query = new CardQuery(listing.name().or(listing::nameContains),
                listing.status().flatMap(CardStatus::of),
                Optional.empty(), listing.created().after(), listing.created().before(),
                listing.sort() == Listing.Sort.NAME ? CardQuery.Sort.NAME : CardQuery.Sort.CREATION_TIME,
                listing.ascending());
        return cards.list(query, page);
    }

    ObjectNode complete(CardSummary summary, ObjectNode found) {
        cards.find(summary.name()).ifPresent(card -> complete(found, card));
        return found;
    }

    ObjectNode document(CardSummary card, Map<String, String> tagged) {
        ObjectNode node = RecordDocuments.NODES.objectNode().put("ModelCardName", card.name())
                .put("ModelCardArn", arn(card)).put("ModelCardVersion", card.version())
                .put("ModelCardStatus", card.status().word());
        card.modelId().ifPresent(id -> node.put("ModelId", id));
        card.riskRating().ifPresent(rating -> node.put("RiskRating", rating));
        node.set("CreationTime", RecordDocuments.time(card.createdAt()));
        node.set("LastModifiedTime", RecordDocuments.time(card.changedAt()));
        return RecordDocuments.tagged(node, tagged);
    }

    private static void complete(ObjectNode node, ModelCard card) {
        node.put("Content", card.content());
        card.kmsKeyId().ifPresent(key -> node.putObject("SecurityConfig").put("KmsKeyId", key));
        RecordDocuments.user(node, "CreatedBy", Optional.of(card.createdBy()));
        RecordDocuments.user(node, "LastModifiedBy", Optional.of(card.changedBy()));
    }

    String arn(CardSummary card) {
        return arns.sagemaker("model-card", card.name());
    }
}
