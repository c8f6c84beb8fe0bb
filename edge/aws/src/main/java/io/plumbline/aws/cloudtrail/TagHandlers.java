// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.cloudtrail;

import io.plumbline.aws.Operations;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.audit.Trail;
import io.plumbline.security.audit.Trails;
import io.plumbline.security.gate.Call;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudtrail.model.AddTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.AddTagsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ListTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.ListTagsResponse;
import software.amazon.awssdk.services.cloudtrail.model.RemoveTagsRequest;
import software.amazon.awssdk.services.cloudtrail.model.RemoveTagsResponse;
import software.amazon.awssdk.services.cloudtrail.model.ResourceTag;
import software.amazon.awssdk.services.cloudtrail.model.Tag;

/** The tags of trails. */
final class TagHandlers {
    private static final int MOST = 50;

    private final Trails trails;

    TagHandlers(Trails trails) {
        this.trails = trails;
    }

    void register(Operations.Register register) {
        register.on(AddTagsRequest.class, this::add).failing(Category.NOT_FOUND, "ResourceNotFoundException")
                .failing(Category.INVALID_DATA, "InvalidTagParameterException")
                .failing(Category.LIMIT_EXCEEDED, "TagsLimitExceededException");
        register.on(RemoveTagsRequest.class, this::remove).failing(Category.NOT_FOUND, "ResourceNotFoundException");
        register.on(ListTagsRequest.class, this::list).failing(Category.NOT_FOUND, "ResourceNotFoundException");
    }

    /** Returns tags as they are kept. */
    static Map<String, String> tags(List<Tag> given) {
        Map<String, String> tags = new LinkedHashMap<>();
        for (Tag tag : given) {
            String value = tag.value() == null ? "" : tag.value();
            if (tag.key() == null || tag.key().isEmpty() || tag.key().length() > 128 || value.length() > 256) {
                throw new PlumblineException(Category.INVALID_DATA,
                        "A tag needs a key of 1 to 128 characters and a value of at most 256.");
            }
            tags.put(tag.key(), value);
        }
        return tags;
    }

    private AddTagsResponse add(AddTagsRequest request, Call call) {
        call.touches("AWS::CloudTrail::Trail", request.resourceId());
        call.require(request.resourceId());
        Map<String, String> tags = new LinkedHashMap<>(trails.require(request.resourceId()).tags());
        tags.putAll(tags(request.tagsList()));
        if (tags.size() > MOST) {
            throw new PlumblineException(Category.LIMIT_EXCEEDED, "A trail has at most 50 tags; remove some first.");
        }
        trails.tag(request.resourceId(), tags);
        return AddTagsResponse.builder().build();
    }

    private RemoveTagsResponse remove(RemoveTagsRequest request, Call call) {
        call.touches("AWS::CloudTrail::Trail", request.resourceId());
        call.require(request.resourceId());
        Map<String, String> tags = new LinkedHashMap<>(trails.require(request.resourceId()).tags());
        request.tagsList().forEach(tag -> tags.remove(tag.key()));
        trails.tag(request.resourceId(), tags);
        return RemoveTagsResponse.builder().build();
    }

    private ListTagsResponse list(ListTagsRequest request, Call call) {
        List<ResourceTag> found = new ArrayList<>();
        for (String id : request.resourceIdList()) {
            call.require(id);
            Trail trail = trails.require(id);
            List<Tag> tags = new TreeMap<>(trail.tags()).entrySet().stream()
                    .map(tag -> Tag.builder().key(tag.getKey()).value(tag.getValue()).build()).toList();
            found.add(ResourceTag.builder().resourceId(trail.arn()).tagsList(tags).build());
        }
        if (found.isEmpty()) {
            call.require("*");
        }
        return ListTagsResponse.builder().resourceTagList(found).build();
    }
}
