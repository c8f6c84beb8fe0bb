// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.IdentityStore;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.Policies;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.User;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.iam.model.AttachedPolicy;
import software.amazon.awssdk.services.iam.model.EntityType;
import software.amazon.awssdk.services.iam.model.GroupDetail;
import software.amazon.awssdk.services.iam.model.ManagedPolicyDetail;
import software.amazon.awssdk.services.iam.model.PolicyDetail;
import software.amazon.awssdk.services.iam.model.RoleDetail;
import software.amazon.awssdk.services.iam.model.UserDetail;

/** One page of everything there is: kinds one after the other, each by its own order. */
final class AccountDetails {
    /** No holder can have more than fit into its size limit, and at most ten are attached. */
    private static final PageRequest ALL = PageRequest.first(1_000);

    final List<UserDetail> users = new ArrayList<>();
    final List<GroupDetail> groups = new ArrayList<>();
    final List<RoleDetail> roles = new ArrayList<>();
    final List<ManagedPolicyDetail> policies = new ArrayList<>();
    private final Realm realm;
    private final IdentityStore store;

    AccountDetails(Realm realm) {
        this.realm = realm;
        this.store = realm.store();
    }

    /**
     * Gathers one page.
     *
     * @return where the next page begins: the kind, a colon, and the key in it
     */
    Optional<String> gather(List<EntityType> kinds, PageRequest wanted) {
        String[] after = wanted.after().orElse(":").split(":", 2);
        int first = after[0].isEmpty() ? 0 : kinds.indexOf(EntityType.fromValue(after[0]));
        int room = wanted.limit();
        for (int i = first; i < kinds.size(); i++) {
            Optional<String> from = i == first && !after[1].isEmpty() ? Optional.of(after[1]) : Optional.empty();
            EntityType kind = kinds.get(i);
            EntityType following = kinds.get(Math.min(i + 1, kinds.size() - 1));
            int before = size();
            Optional<String> next = gather(kind, new PageRequest(room, from));
            room -= size() - before;
            if (next.isPresent() || room == 0 && i + 1 < kinds.size()) {
                return Optional.of(next.map(key -> kind + ":" + key).orElseGet(() -> following + ":"));
            }
        }
        return Optional.empty();
    }

    private int size() {
        return users.size() + groups.size() + roles.size() + policies.size();
    }

    private Optional<String> gather(EntityType kind, PageRequest wanted) {
        return switch (kind) {
            case USER -> each(store.users().list("/", wanted), user -> users.add(detail(user)));
            case GROUP -> each(store.groups().list("/", wanted), group -> groups.add(detail(group)));
            case ROLE -> each(store.roles().list("/", wanted), role -> roles.add(detail(role)));
            case LOCAL_MANAGED_POLICY -> policies(false, wanted);
            case AWS_MANAGED_POLICY -> policies(true, wanted);
            case UNKNOWN_TO_SDK_VERSION -> Optional.empty();
        };
    }

    private Optional<String> policies(boolean ready, PageRequest wanted) {
        // As on AWS, of the policies that come with the program only those in use are shown.
        Policies.Filter filter = new Policies.Filter(Optional.of(ready), ready, "/", Optional.empty());
        return each(store.policies().list(filter, wanted), policy -> policies.add(detail(policy)));
    }

    private static <T> Optional<String> each(Page<T> page, Consumer<T> add) {
        page.items().forEach(add);
        return page.next();
    }

    private UserDetail detail(User user) {
        return UserDetail.builder().userName(user.name()).userId(user.id()).path(user.path())
                .arn(user.arn(realm.account())).createDate(user.created()).userPolicyList(inline(user))
                .groupList(store.memberships().groupsOf(user.id(), ALL).items().stream().map(Group::name).toList())
                .attachedManagedPolicies(attached(user)).permissionsBoundary(Shown.boundary(user))
                .tags(Shown.tags(store.tags().of(user.id()))).build();
    }

    private GroupDetail detail(Group group) {
        return GroupDetail.builder().groupName(group.name()).groupId(group.id()).path(group.path())
                .arn(group.arn(realm.account())).createDate(group.created()).groupPolicyList(inline(group))
                .attachedManagedPolicies(attached(group)).build();
    }

    private RoleDetail detail(Role role) {
        return RoleDetail.builder().roleName(role.name()).roleId(role.id()).path(role.path())
                .arn(role.arn(realm.account())).createDate(role.created())
                .assumeRolePolicyDocument(Shown.encoded(role.trust())).instanceProfileList(List.of())
                .rolePolicyList(inline(role)).attachedManagedPolicies(attached(role))
                .permissionsBoundary(Shown.boundary(role)).tags(Shown.tags(store.tags().of(role.id())))
                .roleLastUsed(Shown.lastUse(role)).build();
    }

    private ManagedPolicyDetail detail(ManagedPolicy policy) {
        return ManagedPolicyDetail.builder().policyName(policy.name()).policyId(policy.id()).arn(policy.arn())
                .path(policy.path()).defaultVersionId("v" + policy.defaultVersion())
                .attachmentCount(policy.attachments()).permissionsBoundaryUsageCount(policy.boundaries())
                .isAttachable(true).createDate(policy.created()).updateDate(policy.updated())
                .policyVersionList(store.policies().versions(policy.id()).stream().map(version -> Shown
                        .version(policy, version).document(Shown.encoded(version.document())).build()).toList())
                .build();
    }

    private List<PolicyDetail> inline(Holder holder) {
        return store.grants().inline(holder.id(), ALL).items().stream().map(policy -> PolicyDetail.builder()
                .policyName(policy.name()).policyDocument(Shown.encoded(policy.document())).build()).toList();
    }

    private List<AttachedPolicy> attached(Holder holder) {
        return store.grants().attached(holder.id(), "/", ALL).items().stream().map(Shown::attached).toList();
    }
}
