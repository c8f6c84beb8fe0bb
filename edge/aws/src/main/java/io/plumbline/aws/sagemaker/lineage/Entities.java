// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sagemaker.lineage;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.governance.lineage.EntityChange;
import io.plumbline.governance.lineage.EntityFilter;
import io.plumbline.governance.lineage.Lineage;
import io.plumbline.governance.lineage.LineageEntity;
import io.plumbline.governance.lineage.LineageType;
import io.plumbline.governance.lineage.NewEntity;
import io.plumbline.governance.tags.TagContext;
import io.plumbline.governance.tags.TagStore;
import io.plumbline.governance.tags.Tagging;
import io.plumbline.security.gate.Call;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sagemaker.model.Tag;

/** What artifacts, actions and contexts have in common: permission first, then the deed. */
final class Entities {
    static final int USUAL_PAGE = 10;

    private final Lineage lineage;
    private final Tagging tagging;
    private final TagStore tags;
    private final Paging paging;

    Entities(Lineage lineage, Tagging tagging, TagStore tags, Paging paging) {
        this.lineage = lineage;
        this.tagging = tagging;
        this.tags = tags;
        this.paging = paging;
    }

    /**
     * One page and what leads to the next.
     *
     * @param token null on the last page
     */
    record Listed(List<LineageEntity> items, @Nullable String token) {}

    Lineage lineage() {
        return lineage;
    }

    LineageEntity create(NewEntity wanted, List<Tag> requested, Call call) {
        Map<String, String> wantedTags = requested.stream()
                .collect(Collectors.toMap(Tag::key, Tag::value, (first, last) -> last));
        String arn = lineage.arnOf(wanted);
        call.require(arn, TagContext.requested(wantedTags));
        touches(call, wanted.lineage(), arn);
        LineageEntity made = lineage.create(wanted, Shapes.actor(call));
        if (!wantedTags.isEmpty()) {
            tagging.add(arn, wantedTags);
        }
        return made;
    }

    LineageEntity describe(LineageType type, String nameOrArn, Call call) {
        permit(type, lineage.arnOf(type, nameOrArn), call);
        return lineage.require(type, nameOrArn);
    }

    String update(LineageType type, String nameOrArn, EntityChange change, Call call) {
        permit(type, lineage.arnOf(type, nameOrArn), call);
        return lineage.update(type, nameOrArn, change, Shapes.actor(call)).arn();
    }

    String delete(LineageType type, String nameOrArn, Call call) {
        permit(type, lineage.arnOf(type, nameOrArn), call);
        String arn = lineage.delete(type, nameOrArn);
        tags.clear(arn);
        return arn;
    }

    Listed list(EntityFilter filter, @Nullable String token, @Nullable Integer limit, Call call) {
        call.require("*");
        PageRequest request = paging.read(token, limit, USUAL_PAGE, filter.toString());
        Page<LineageEntity> page = lineage.list(filter, request);
        return new Listed(page.items(), paging.next(page, filter.toString()));
    }

    private void permit(LineageType type, String arn, Call call) {
        call.require(arn, TagContext.carried(tags.list(arn)));
        touches(call, type, arn);
    }

    private static void touches(Call call, LineageType type, String arn) {
        call.touches("AWS::SageMaker::" + type.text(), arn);
    }
}
