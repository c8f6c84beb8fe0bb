// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.cards;

import io.plumbline.governance.Actor;
import io.plumbline.governance.cards.CardStatus;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.IamIdentity;
import software.amazon.awssdk.services.sagemaker.model.Tag;
import software.amazon.awssdk.services.sagemaker.model.UserContext;

/** Members that several shapes share, both ways. */
final class CardShapes {
    /** The type of a card in audit records. */
    static final String TYPE = "AWS::SageMaker::ModelCard";

    private CardShapes() {}

    /** Returns {@code arn} when the caller may do this to the card, whose tags a policy may ask for. */
    static String allowed(String arn, Call call, TagStore tags) {
        call.touches(TYPE, arn);
        call.require(arn, TagContext.carried(tags.list(arn)));
        return arn;
    }

    static Actor actor(Call call) {
        Principal principal = call.caller().principal();
        return new Actor(principal.arn(), principal.id(), principal.name());
    }

    static UserContext user(Actor actor) {
        return UserContext.builder().userProfileName(actor.name())
                .iamIdentity(IamIdentity.builder().arn(actor.arn()).principalId(actor.principalId()).build()).build();
    }

    static Optional<CardStatus> status(@Nullable String word) {
        return Optional.ofNullable(word).flatMap(CardStatus::of);
    }

    static Map<String, String> tags(List<Tag> tags) {
        Map<String, String> map = new LinkedHashMap<>();
        tags.forEach(tag -> map.put(tag.key(), tag.value()));
        return map;
    }
}
