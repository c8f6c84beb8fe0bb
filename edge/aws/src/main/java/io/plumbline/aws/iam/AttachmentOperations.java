// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.AttachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DetachUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListAttachedUserPoliciesResponse;

/** Managed policies given to users, groups and roles. */
final class AttachmentOperations implements Service {
    private final Desk desk;

    AttachmentOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(AttachUserPolicyRequest.class, this::attachUser);
        register.on(AttachGroupPolicyRequest.class, this::attachGroup);
        register.on(AttachRolePolicyRequest.class, this::attachRole);
        register.on(DetachUserPolicyRequest.class, this::detachUser);
        register.on(DetachGroupPolicyRequest.class, this::detachGroup);
        register.on(DetachRolePolicyRequest.class, this::detachRole);
        register.on(ListAttachedUserPoliciesRequest.class, this::listUser);
        register.on(ListAttachedGroupPoliciesRequest.class, this::listGroup);
        register.on(ListAttachedRolePoliciesRequest.class, this::listRole);
    }

    private AttachUserPolicyResponse attachUser(AttachUserPolicyRequest request, Call call) {
        desk.holders.attach(desk.user(call, request.userName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return AttachUserPolicyResponse.builder().build();
    }

    private AttachGroupPolicyResponse attachGroup(AttachGroupPolicyRequest request, Call call) {
        desk.holders.attach(desk.group(call, request.groupName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return AttachGroupPolicyResponse.builder().build();
    }

    private AttachRolePolicyResponse attachRole(AttachRolePolicyRequest request, Call call) {
        desk.holders.attach(desk.role(call, request.roleName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return AttachRolePolicyResponse.builder().build();
    }

    private DetachUserPolicyResponse detachUser(DetachUserPolicyRequest request, Call call) {
        desk.holders.detach(desk.user(call, request.userName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return DetachUserPolicyResponse.builder().build();
    }

    private DetachGroupPolicyResponse detachGroup(DetachGroupPolicyRequest request, Call call) {
        desk.holders.detach(desk.group(call, request.groupName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return DetachGroupPolicyResponse.builder().build();
    }

    private DetachRolePolicyResponse detachRole(DetachRolePolicyRequest request, Call call) {
        desk.holders.detach(desk.role(call, request.roleName(), Keys.policy(request.policyArn())),
                request.policyArn());
        return DetachRolePolicyResponse.builder().build();
    }

    private ListAttachedUserPoliciesResponse listUser(ListAttachedUserPoliciesRequest request, Call call) {
        Attached attached = list(desk.user(call, request.userName()), request.pathPrefix(), request.marker(),
                request.maxItems());
        return ListAttachedUserPoliciesResponse.builder().attachedPolicies(attached.policies)
                .isTruncated(attached.next != null).marker(attached.next).build();
    }

    private ListAttachedGroupPoliciesResponse listGroup(ListAttachedGroupPoliciesRequest request, Call call) {
        Attached attached = list(desk.group(call, request.groupName()), request.pathPrefix(), request.marker(),
                request.maxItems());
        return ListAttachedGroupPoliciesResponse.builder().attachedPolicies(attached.policies)
                .isTruncated(attached.next != null).marker(attached.next).build();
    }

    private ListAttachedRolePoliciesResponse listRole(ListAttachedRolePoliciesRequest request, Call call) {
        Attached attached = list(desk.role(call, request.roleName()), request.pathPrefix(), request.marker(),
                request.maxItems());
        return ListAttachedRolePoliciesResponse.builder().attachedPolicies(attached.policies)
                .isTruncated(attached.next != null).marker(attached.next).build();
    }

    private Attached list(Holder holder, @Nullable String pathPrefix, @Nullable String marker,
            @Nullable Integer most) {
        String prefix = Optional.ofNullable(pathPrefix).orElse("/");
        String listing = "ListAttachedPolicies|" + holder.id() + "|" + prefix;
        Page<ManagedPolicy> page = desk.store().grants().attached(holder.id(), prefix,
                desk.page(marker, most, listing));
        return new Attached(page.map(Shown::attached).items(), desk.next(page, listing));
    }

    private record Attached(List<AttachedPolicy> policies, @Nullable String next) {}
}
