// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.ManagedPolicy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsRequest;
import software.amazon.awssdk.services.iam.model.ListPolicyTagsResponse;
import software.amazon.awssdk.services.iam.model.ListRoleTagsRequest;
import software.amazon.awssdk.services.iam.model.ListRoleTagsResponse;
import software.amazon.awssdk.services.iam.model.ListUserTagsRequest;
import software.amazon.awssdk.services.iam.model.ListUserTagsResponse;
import software.amazon.awssdk.services.iam.model.Tag;
import software.amazon.awssdk.services.iam.model.TagPolicyRequest;
import software.amazon.awssdk.services.iam.model.TagPolicyResponse;
import software.amazon.awssdk.services.iam.model.TagRoleRequest;
import software.amazon.awssdk.services.iam.model.TagRoleResponse;
import software.amazon.awssdk.services.iam.model.TagUserRequest;
import software.amazon.awssdk.services.iam.model.TagUserResponse;
import software.amazon.awssdk.services.iam.model.UntagPolicyRequest;
import software.amazon.awssdk.services.iam.model.UntagPolicyResponse;
import software.amazon.awssdk.services.iam.model.UntagRoleRequest;
import software.amazon.awssdk.services.iam.model.UntagRoleResponse;
import software.amazon.awssdk.services.iam.model.UntagUserRequest;
import software.amazon.awssdk.services.iam.model.UntagUserResponse;

/** Tags of users, roles and policies. */
final class TagOperations implements Service {
    private final Desk desk;

    TagOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(TagUserRequest.class, this::tagUser).failing(Category.INVALID_ARGUMENT, "InvalidInput");
        register.on(TagRoleRequest.class, this::tagRole).failing(Category.INVALID_ARGUMENT, "InvalidInput");
        register.on(TagPolicyRequest.class, this::tagPolicy).failing(Category.INVALID_ARGUMENT, "InvalidInput");
        register.on(UntagUserRequest.class, this::untagUser);
        register.on(UntagRoleRequest.class, this::untagRole);
        register.on(UntagPolicyRequest.class, this::untagPolicy);
        register.on(ListUserTagsRequest.class, this::listUser);
        register.on(ListRoleTagsRequest.class, this::listRole);
        register.on(ListPolicyTagsRequest.class, this::listPolicy);
    }

    private TagUserResponse tagUser(TagUserRequest request, Call call) {
        String id = desk.user(call, request.userName(), Keys.ofRequest(request.tags())).id();
        desk.holders.tag(id, Shown.tags(request.tags()));
        return TagUserResponse.builder().build();
    }

    private TagRoleResponse tagRole(TagRoleRequest request, Call call) {
        String id = desk.role(call, request.roleName(), Keys.ofRequest(request.tags())).id();
        desk.holders.tag(id, Shown.tags(request.tags()));
        return TagRoleResponse.builder().build();
    }

    private TagPolicyResponse tagPolicy(TagPolicyRequest request, Call call) {
        ManagedPolicy policy = policy(call, request.policyArn(), Keys.ofRequest(request.tags()));
        desk.holders.tag(policy.id(), Shown.tags(request.tags()));
        return TagPolicyResponse.builder().build();
    }

    private UntagUserResponse untagUser(UntagUserRequest request, Call call) {
        String id = desk.user(call, request.userName(), Keys.ofKeys(request.tagKeys())).id();
        desk.holders.untag(id, request.tagKeys());
        return UntagUserResponse.builder().build();
    }

    private UntagRoleResponse untagRole(UntagRoleRequest request, Call call) {
        String id = desk.role(call, request.roleName(), Keys.ofKeys(request.tagKeys())).id();
        desk.holders.untag(id, request.tagKeys());
        return UntagRoleResponse.builder().build();
    }

    private UntagPolicyResponse untagPolicy(UntagPolicyRequest request, Call call) {
        ManagedPolicy policy = policy(call, request.policyArn(), Keys.ofKeys(request.tagKeys()));
        desk.holders.untag(policy.id(), request.tagKeys());
        return UntagPolicyResponse.builder().build();
    }

    private ListUserTagsResponse listUser(ListUserTagsRequest request, Call call) {
        Listed listed = list(desk.user(call, request.userName()).id(), request.marker(), request.maxItems());
        return ListUserTagsResponse.builder().tags(listed.tags).isTruncated(listed.next != null).marker(listed.next)
                .build();
    }

    private ListRoleTagsResponse listRole(ListRoleTagsRequest request, Call call) {
        Listed listed = list(desk.role(call, request.roleName()).id(), request.marker(), request.maxItems());
        return ListRoleTagsResponse.builder().tags(listed.tags).isTruncated(listed.next != null).marker(listed.next)
                .build();
    }

    private ListPolicyTagsResponse listPolicy(ListPolicyTagsRequest request, Call call) {
        Listed listed = list(desk.policy(call, request.policyArn()).id(), request.marker(), request.maxItems());
        return ListPolicyTagsResponse.builder().tags(listed.tags).isTruncated(listed.next != null)
                .marker(listed.next).build();
    }

    private ManagedPolicy policy(Call call, String arn, Map<String, List<String>> context) {
        Optional<ManagedPolicy> found = desk.store().policies().find(arn);
        call.require(arn, Keys.join(context,
                found.map(policy -> Keys.ofResource(desk.store().tags().of(policy.id()))).orElse(Map.of())));
        call.touches("AWS::IAM::Policy", arn);
        return found.orElseGet(() -> desk.policies.require(arn));
    }

    private Listed list(String ownerId, @Nullable String marker, @Nullable Integer most) {
        String listing = "ListTags|" + ownerId;
        PageRequest wanted = desk.page(marker, most, listing);
        List<Tag> rest = Shown.tags(desk.store().tags().of(ownerId)).stream()
                .filter(tag -> wanted.after().filter(last -> tag.key().compareTo(last) <= 0).isEmpty()).toList();
        Page<Tag> page = Page.cut(rest, wanted.limit(), Tag::key);
        return new Listed(page.items(), desk.next(page, listing));
    }

    private record Listed(List<Tag> tags, @Nullable String next) {}
}
