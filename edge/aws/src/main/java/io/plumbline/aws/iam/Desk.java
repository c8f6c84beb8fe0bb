// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.iam;

import io.plumbline.aws.Paging;
import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.GroupAdministration;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.HolderAdministration;
import io.plumbline.security.identity.IdentityStore;
import io.plumbline.security.identity.ManagedPolicy;
import io.plumbline.security.identity.PolicyAdministration;
import io.plumbline.security.identity.Realm;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.RoleAdministration;
import io.plumbline.security.identity.User;
import io.plumbline.security.identity.UserAdministration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all handlers of IAM share: finding whom a request is about, with the permission to do it. */
final class Desk {
    private static final int USUAL = 100;

    final Realm realm;
    final UserAdministration users;
    final GroupAdministration groups;
    final RoleAdministration roles;
    final PolicyAdministration policies;
    final HolderAdministration holders;
    private final Paging paging;

    Desk(Realm realm, Paging paging) {
        this.realm = realm;
        this.paging = paging;
        this.users = new UserAdministration(realm);
        this.groups = new GroupAdministration(realm);
        this.roles = new RoleAdministration(realm);
        this.policies = new PolicyAdministration(realm);
        this.holders = new HolderAdministration(realm);
    }

    IdentityStore store() {
        return realm.store();
    }

    String arn(Holder holder) {
        return holder.arn(realm.account());
    }

    /** Returns the ARN that a request for everything of one kind is about. */
    String all(String word) {
        return "arn:aws:iam::" + realm.account() + ":" + word;
    }

    User user(Call call, String name) {
        return user(call, name, Map.of());
    }

    User user(Call call, String name, Map<String, List<String>> context) {
        return permitted(call, store().users(), Holder.Kind.USER, name, context).orElseGet(() -> users.require(name));
    }

    Group group(Call call, String name) {
        return group(call, name, Map.of());
    }

    Group group(Call call, String name, Map<String, List<String>> context) {
        return permitted(call, store().groups(), Holder.Kind.GROUP, name, context)
                .orElseGet(() -> groups.require(name));
    }

    Role role(Call call, String name) {
        return role(call, name, Map.of());
    }

    Role role(Call call, String name, Map<String, List<String>> context) {
        return permitted(call, store().roles(), Holder.Kind.ROLE, name, context).orElseGet(() -> roles.require(name));
    }

    ManagedPolicy policy(Call call, String arn) {
        Optional<ManagedPolicy> found = store().policies().find(arn);
        call.require(arn, found.map(policy -> Keys.ofResource(store().tags().of(policy.id()))).orElse(Map.of()));
        call.touches("AWS::IAM::Policy", arn);
        return found.orElseGet(() -> policies.require(arn));
    }

    /** Returns the user of a request that need not name one: then it is the caller. */
    User userOrCaller(Call call, @Nullable String name) {
        Principal caller = call.caller().principal();
        if (name != null) {
            return user(call, name);
        }
        if (caller.kind() != Principal.Kind.USER) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    "Must specify userName when calling with non-User credentials");
        }
        return user(call, caller.name());
    }

    /** Returns the user whose keys a request is about, or nothing for the keys of the root. */
    Optional<User> ownerOfKeys(Call call, @Nullable String name) {
        if (name == null && call.caller().principal().kind() == Principal.Kind.ROOT) {
            call.require(realm.rootArn());
            return Optional.empty();
        }
        return Optional.of(userOrCaller(call, name));
    }

    PageRequest page(@Nullable String marker, @Nullable Integer most, String listing) {
        return paging.read(marker, most, USUAL, listing);
    }

    @Nullable
    String next(Page<?> page, String listing) {
        return paging.next(page, listing);
    }

    /** A permission is asked for the ARN with the path, and for the bare name when there is nobody of that name. */
    private <T extends Holder> Optional<T> permitted(Call call, Directory<T> directory, Holder.Kind kind, String name,
            Map<String, List<String>> context) {
        Optional<T> found = directory.find(name);
        String arn = found.map(this::arn).orElseGet(() -> kind.arn(realm.account(), "/", name));
        Map<String, List<String>> resource = found.map(holder -> Keys.join(
                Keys.ofResource(store().tags().of(holder.id())), Keys.boundary(holder.boundary().orElse(null))))
                .orElse(Map.of());
        call.require(arn, Keys.join(resource, context));
        call.touches(switch (kind) {
            case USER -> "AWS::IAM::User";
            case GROUP -> "AWS::IAM::Group";
            case ROLE -> "AWS::IAM::Role";
        }, arn);
        return found;
    }
}
