// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Operations.Register;
import io.plumbline.aws.Service;
import io.plumbline.data.Page;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.iam.model.CreatePolicyRequest;
import software.amazon.awssdk.services.iam.model.CreatePolicyResponse;
import software.amazon.awssdk.services.iam.model.DeletePolicyRequest;
import software.amazon.awssdk.services.iam.model.DeletePolicyResponse;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GetPolicyRequest;
import software.amazon.awssdk.services.iam.model.GetPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyRequest;
import software.amazon.awssdk.services.iam.model.ListEntitiesForPolicyResponse;
import software.amazon.awssdk.services.iam.model.ListPoliciesRequest;
import software.amazon.awssdk.services.iam.model.ListPoliciesResponse;
import software.amazon.awssdk.services.iam.model.PolicyGroup;
import software.amazon.awssdk.services.iam.model.PolicyRole;
import software.amazon.awssdk.services.iam.model.PolicyScopeType;
import software.amazon.awssdk.services.iam.model.PolicyUsageType;
import software.amazon.awssdk.services.iam.model.PolicyUser;

/** Managed policies. */
final class PolicyOperations implements Service {
    private final Desk desk;

    PolicyOperations(Desk desk) {
        this.desk = desk;
    }

    @Override
    public void register(Register register) {
        register.on(CreatePolicyRequest.class, this::create);
        register.on(GetPolicyRequest.class, this::get);
        register.on(DeletePolicyRequest.class, this::delete);
        register.on(ListPoliciesRequest.class, this::list);
        register.on(ListEntitiesForPolicyRequest.class, this::entities);
    }

    private CreatePolicyResponse create(CreatePolicyRequest request, Call call) {
        String path = Optional.ofNullable(request.path()).orElse("/");
        String arn = desk.all("policy" + path + request.policyName());
        call.require(arn, Keys.ofRequest(request.tags()));
        call.touches("AWS::IAM::Policy", arn);
        ManagedPolicy policy = desk.policies.create(request.policyName(), path, request.policyDocument(),
                Optional.ofNullable(request.description()), Shown.tags(request.tags()));
        return CreatePolicyResponse.builder().policy(Shown.policy(policy).tags(request.tags()).build()).build();
    }

    private GetPolicyResponse get(GetPolicyRequest request, Call call) {
        ManagedPolicy policy = desk.policy(call, request.policyArn());
        return GetPolicyResponse.builder().policy(Shown.policy(policy)
                .description(policy.description().orElse(null))
                .tags(Shown.tags(desk.store().tags().of(policy.id()))).build()).build();
    }

    private DeletePolicyResponse delete(DeletePolicyRequest request, Call call) {
        desk.policies.delete(desk.policy(call, request.policyArn()).arn());
        return DeletePolicyResponse.builder().build();
    }

    private ListPoliciesResponse list(ListPoliciesRequest request, Call call) {
        String prefix = Optional.ofNullable(request.pathPrefix()).orElse("/");
        call.require(desk.all("policy" + prefix));
        Policies.Filter filter = new Policies.Filter(scope(request.scope()),
                Boolean.TRUE.equals(request.onlyAttached()), prefix, use(request.policyUsageFilter()));
        String listing = "ListPolicies|" + filter;
        Page<ManagedPolicy> page = desk.store().policies().list(filter,
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListPoliciesResponse.builder().policies(page.map(policy -> Shown.policy(policy).build()).items())
                .isTruncated(next != null).marker(next).build();
    }

    private ListEntitiesForPolicyResponse entities(ListEntitiesForPolicyRequest request, Call call) {
        ManagedPolicy policy = desk.policy(call, request.policyArn());
        boolean boundary = request.policyUsageFilter() == PolicyUsageType.PERMISSIONS_BOUNDARY;
        String prefix = Optional.ofNullable(request.pathPrefix()).orElse("/");
        String listing = "ListEntitiesForPolicy|" + policy.id() + "|" + request.entityFilter() + "|" + boundary + "|"
                + prefix;
        Page<Holder> page = desk.store().grants().holdersOf(policy, kind(request.entityFilter()), boundary, prefix,
                desk.page(request.marker(), request.maxItems(), listing));
        String next = desk.next(page, listing);
        return ListEntitiesForPolicyResponse.builder()
                .policyUsers(page.items().stream().filter(io.plumbline.security.identity.User.class::isInstance)
                        .map(user -> PolicyUser.builder().userName(user.name()).userId(user.id()).build()).toList())
                .policyGroups(page.items().stream().filter(io.plumbline.security.identity.Group.class::isInstance)
                        .map(group -> PolicyGroup.builder().groupName(group.name()).groupId(group.id()).build())
                        .toList())
                .policyRoles(page.items().stream().filter(io.plumbline.security.identity.Role.class::isInstance)
                        .map(role -> PolicyRole.builder().roleName(role.name()).roleId(role.id()).build()).toList())
                .isTruncated(next != null).marker(next).build();
    }

    private static Optional<Boolean> scope(@Nullable PolicyScopeType scope) {
        return scope == PolicyScopeType.AWS
                ? Optional.of(true)
                : scope == PolicyScopeType.LOCAL ? Optional.of(false) : Optional.empty();
    }

    private static Optional<Boolean> use(@Nullable PolicyUsageType use) {
        return Optional.ofNullable(use).map(given -> given == PolicyUsageType.PERMISSIONS_BOUNDARY);
    }

    private static Optional<Holder.Kind> kind(@Nullable EntityType type) {
        return type == null || type == EntityType.LOCAL_MANAGED_POLICY || type == EntityType.AWS_MANAGED_POLICY
                ? Optional.empty()
                : Optional.of(Holder.Kind.valueOf(type.toString().toUpperCase(Locale.ROOT)));
    }
}
