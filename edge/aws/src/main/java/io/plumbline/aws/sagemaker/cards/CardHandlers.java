// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import static io.plumbline.aws.sagemaker.cards.CardShapes.actor;
import static io.plumbline.aws.sagemaker.cards.CardShapes.status;

import io.plumbline.governance.cards.CardKeeping;
import io.plumbline.governance.cards.ModelCard;
import io.plumbline.governance.cards.NewCard;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagRules;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.gate.Call;
import io.plumbline.security.policy.ConditionKeys;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.CreateModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DeleteModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeModelCardResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelCardSecurityConfig;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelCardRequest;
import software.amazon.awssdk.services.sagemaker.model.UpdateModelCardResponse;

/** Creates, changes, shows and deletes cards. */
final class CardHandlers {
    private final CardKeeping cards;
    private final TagStore tags;

    CardHandlers(CardKeeping cards, TagStore tags) {
        this.cards = cards;
        this.tags = tags;
    }

    CreateModelCardResponse create(CreateModelCardRequest request, Call call) {
        String arn = cards.arn(request.modelCardName());
        Map<String, String> wanted = CardShapes.tags(request.tags());
        call.require(arn, TagContext.requested(wanted));
        TagRules.check(wanted);
        cards.create(new NewCard(request.modelCardName(), request.content(),
                status(request.modelCardStatusAsString()).orElseThrow(),
                Optional.ofNullable(request.securityConfig()).map(ModelCardSecurityConfig::kmsKeyId)), actor(call));
        tags.put(arn, wanted);
        call.touches(CardShapes.TYPE, arn);
        return CreateModelCardResponse.builder().modelCardArn(arn).build();
    }

    UpdateModelCardResponse update(UpdateModelCardRequest request, Call call) {
        String arn = cards.arn(request.modelCardName());
        Map<String, List<String>> context = new HashMap<>(TagContext.carried(tags.list(arn)));
        status(request.modelCardStatusAsString())
                .ifPresent(status -> context.put(ConditionKeys.MODEL_CARD_STATUS, List.of(status.word())));
        call.touches(CardShapes.TYPE, arn);
        call.require(arn, context);
        cards.update(request.modelCardName(), Optional.ofNullable(request.content()),
                status(request.modelCardStatusAsString()), Optional.empty(), actor(call));
        return UpdateModelCardResponse.builder().modelCardArn(arn).build();
    }

    DescribeModelCardResponse describe(DescribeModelCardRequest request, Call call) {
        String arn = allowed(request.modelCardName(), call);
        ModelCard card = cards.require(request.modelCardName(), Optional.ofNullable(request.modelCardVersion()));
        return DescribeModelCardResponse.builder().modelCardArn(arn).modelCardName(card.name())
                .modelCardVersion(card.version()).content(card.content()).modelCardStatus(card.status().word())
                .securityConfig(card.kmsKeyId().map(key -> ModelCardSecurityConfig.builder().kmsKeyId(key).build())
                        .orElse(null))
                .creationTime(card.createdAt()).createdBy(CardShapes.user(card.createdBy()))
                .lastModifiedTime(card.changedAt()).lastModifiedBy(CardShapes.user(card.changedBy()))
                .modelCardProcessingStatus(card.processing().map(each -> each.word()).orElse(null)).build();
    }

    DeleteModelCardResponse delete(DeleteModelCardRequest request, Call call) {
        allowed(request.modelCardName(), call);
        cards.delete(request.modelCardName());
        return DeleteModelCardResponse.builder().build();
    }

    private String allowed(String nameOrArn, Call call) {
        return CardShapes.allowed(cards.arn(nameOrArn), call, tags);
    }
}
