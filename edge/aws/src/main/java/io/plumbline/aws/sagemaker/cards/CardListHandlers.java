// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardQuery;
import io.plumbline.governance.cards.CardSummary;
import io.plumbline.governance.cards.VersionQuery;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.gate.Call;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardVersionsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardVersionsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelCardsResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortBy;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSortOrder;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSummary;
import software.amazon.awssdk.services.sagemaker.model.ModelCardVersionSummary;

/** Lists cards and their versions. */
final class CardListHandlers {
    private static final int USUAL = 10;

    private final CardKeeping cards;
    private final TagStore tags;
    private final Paging paging;

    CardListHandlers(CardKeeping cards, TagStore tags, Paging paging) {
        this.cards = cards;
        this.tags = tags;
        this.paging = paging;
    }

    ListModelCardsResponse cards(ListModelCardsRequest request, Call call) {
        call.require("*");
        CardQuery query = new CardQuery(Optional.ofNullable(request.nameContains()),
                CardShapes.status(request.modelCardStatusAsString()), Optional.empty(),
                Optional.ofNullable(request.creationTimeAfter()), Optional.ofNullable(request.creationTimeBefore()),
                request.sortBy() == ModelCardSortBy.NAME ? CardQuery.Sort.NAME : CardQuery.Sort.CREATION_TIME,
                request.sortOrder() == ModelCardSortOrder.ASCENDING);
        String listing = "ListModelCards|" + query;
        Page<CardSummary> page = cards.list(query,
                paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListModelCardsResponse.builder().nextToken(paging.next(page, listing))
                .modelCardSummaries(page.map(card -> ModelCardSummary.builder().modelCardName(card.name())
                        .modelCardArn(cards.arn(card.name())).modelCardStatus(card.status().word())
                        .creationTime(card.createdAt()).lastModifiedTime(card.changedAt()).build()).items())
                .build();
    }

    ListModelCardVersionsResponse versions(ListModelCardVersionsRequest request, Call call) {
        String arn = CardShapes.allowed(cards.arn(request.modelCardName()), call, tags);
        VersionQuery query = new VersionQuery(CardShapes.status(request.modelCardStatusAsString()),
                Optional.ofNullable(request.creationTimeAfter()), Optional.ofNullable(request.creationTimeBefore()),
                request.sortOrder() == ModelCardSortOrder.ASCENDING);
        String listing = "ListModelCardVersions|" + arn + "|" + query;
        Page<CardSummary> page = cards.versions(request.modelCardName(), query,
                paging.read(request.nextToken(), request.maxResults(), USUAL, listing));
        return ListModelCardVersionsResponse.builder().nextToken(paging.next(page, listing))
                .modelCardVersionSummaryList(page.map(card -> ModelCardVersionSummary.builder()
                        .modelCardName(card.name()).modelCardArn(arn).modelCardStatus(card.status().word())
                        .modelCardVersion(card.version()).creationTime(card.createdAt())
                        .lastModifiedTime(card.changedAt()).build()).items())
                .build();
    }
}
