// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.cards;

import io.plumbline.documents.cards.CardDocuments;
import io.plumbline.documents.cards.CardForm;
import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.access.Question;
import io.plumbline.security.policy.ConditionKeys;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the pages of model cards use.
 *
 * @param cards     the rules of cards
 * @param documents reads their content
 * @param form      turns content into fields and back
 * @param tags      what policies about tags rest on
 * @param pdf       writes a version as a PDF
 */
public record CardDesk(CardKeeping cards, CardDocuments documents, CardForm form, TagStore tags,
        Function<ModelCard, byte[]> pdf) {
    /** Returns what a policy is asked when {@code action} is done to a card: with its tags, as over the API. */
    Question question(String action, String arn) {
        return new Question("sagemaker:" + action, arn, TagContext.carried(tags.list(arn)));
    }

    /** Returns what a policy is asked when a card is changed; {@code status} is empty when its content is. */
    Question update(String arn, Optional<CardStatus> status) {
        Map<String, List<String>> context = TagContext.carried(tags.list(arn));
        status.ifPresent(asked -> context.put(ConditionKeys.MODEL_CARD_STATUS, List.of(asked.word())));
        return new Question("sagemaker:UpdateModelCard", arn, context);
    }
}
