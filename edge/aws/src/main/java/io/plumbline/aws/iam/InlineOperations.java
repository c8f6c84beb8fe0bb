// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.NamedDocument;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.User;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.DeleteUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.GetRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.GetRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.GetUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetUserPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListGroupPoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListRolePoliciesResponse;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListUserPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutGroupPolicyResponse;
import software.amazon.awssdk.services.iam.model.PutRolePolicyRequest;
import software.amazon.awssdk.services.iam.model.PutRolePolicyResponse;
import software.amazon.awssdk.services.iam.model.PutUserPolicyRequest;
import software.amazon.awssdk.services.iam.model.PutUserPolicyResponse;

/** Inline policies of users, groups and roles. */
final class InlineOperations implements Service {
    private final Desk desk;

    InlineOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(PutUserPolicyRequest.class, this::putUser);
        register.on(PutGroupPolicyRequest.class, this::putGroup);
        register.on(PutRolePolicyRequest.class, this::putRole);
        register.on(GetUserPolicyRequest.class, this::getUser);
        register.on(GetGroupPolicyRequest.class, this::getGroup);
        register.on(GetRolePolicyRequest.class, this::getRole);
        register.on(DeleteUserPolicyRequest.class, this::deleteUser);
        register.on(DeleteGroupPolicyRequest.class, this::deleteGroup);
        register.on(DeleteRolePolicyRequest.class, this::deleteRole);
        register.on(ListUserPoliciesRequest.class, this::listUser);
        register.on(ListGroupPoliciesRequest.class, this::listGroup);
        register.on(ListRolePoliciesRequest.class, this::listRole);
    }

    private PutUserPolicyResponse putUser(PutUserPolicyRequest request, Call call) {
        desk.holders.putInline(desk.user(call, request.userName()), request.policyName(), request.policyDocument());
        return PutUserPolicyResponse.builder().build();
    }

    private PutGroupPolicyResponse putGroup(PutGroupPolicyRequest request, Call call) {
        desk.holders.putInline(desk.group(call, request.groupName()), request.policyName(),
                request.policyDocument());
        return PutGroupPolicyResponse.builder().build();
    }

    private PutRolePolicyResponse putRole(PutRolePolicyRequest request, Call call) {
        desk.holders.putInline(desk.role(call, request.roleName()), request.policyName(), request.policyDocument());
        return PutRolePolicyResponse.builder().build();
    }

    private GetUserPolicyResponse getUser(GetUserPolicyRequest request, Call call) {
        User user = desk.user(call, request.userName());
        return GetUserPolicyResponse.builder().userName(user.name()).policyName(request.policyName())
                .policyDocument(document(user, request.policyName())).build();
    }

    private GetGroupPolicyResponse getGroup(GetGroupPolicyRequest request, Call call) {
        Group group = desk.group(call, request.groupName());
        return GetGroupPolicyResponse.builder().groupName(group.name()).policyName(request.policyName())
                .policyDocument(document(group, request.policyName())).build();
    }

    private GetRolePolicyResponse getRole(GetRolePolicyRequest request, Call call) {
        Role role = desk.role(call, request.roleName());
        return GetRolePolicyResponse.builder().roleName(role.name()).policyName(request.policyName())
                .policyDocument(document(role, request.policyName())).build();
    }

    private DeleteUserPolicyResponse deleteUser(DeleteUserPolicyRequest request, Call call) {
        desk.holders.removeInline(desk.user(call, request.userName()), request.policyName());
        return DeleteUserPolicyResponse.builder().build();
    }

    private DeleteGroupPolicyResponse deleteGroup(DeleteGroupPolicyRequest request, Call call) {
        desk.holders.removeInline(desk.group(call, request.groupName()), request.policyName());
        return DeleteGroupPolicyResponse.builder().build();
    }

    private DeleteRolePolicyResponse deleteRole(DeleteRolePolicyRequest request, Call call) {
        desk.holders.removeInline(desk.role(call, request.roleName()), request.policyName());
        return DeleteRolePolicyResponse.builder().build();
    }

    private ListUserPoliciesResponse listUser(ListUserPoliciesRequest request, Call call) {
        Names names = list(desk.user(call, request.userName()), request.marker(), request.maxItems());
        return ListUserPoliciesResponse.builder().policyNames(names.names).isTruncated(names.next != null)
                .marker(names.next).build();
    }

    private ListGroupPoliciesResponse listGroup(ListGroupPoliciesRequest request, Call call) {
        Names names = list(desk.group(call, request.groupName()), request.marker(), request.maxItems());
        return ListGroupPoliciesResponse.builder().policyNames(names.names).isTruncated(names.next != null)
                .marker(names.next).build();
    }

    private ListRolePoliciesResponse listRole(ListRolePoliciesRequest request, Call call) {
        Names names = list(desk.role(call, request.roleName()), request.marker(), request.maxItems());
        return ListRolePoliciesResponse.builder().policyNames(names.names).isTruncated(names.next != null)
                .marker(names.next).build();
    }

    private String document(Holder holder, String name) {
        return Shown.encoded(desk.holders.requireInline(holder, name).document());
    }

    private Names list(Holder holder, @Nullable String marker, @Nullable Integer most) {
        String listing = "ListPolicies|" + holder.id();
        Page<NamedDocument> page = desk.store().grants().inline(holder.id(), desk.page(marker, most, listing));
        return new Names(page.map(NamedDocument::name).items(), desk.next(page, listing));
    }

    private record Names(List<String> names, @Nullable String next) {}
}
