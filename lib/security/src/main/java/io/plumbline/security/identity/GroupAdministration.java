// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.PageRequest;
import java.util.Optional;

/** Makes, changes and removes groups, and who is in them. */
public final class GroupAdministration {
    private static final Holder.Kind KIND = Holder.Kind.GROUP;

    private final Realm realm;

    public GroupAdministration(Realm realm) {
        this.realm = realm;
    }

    /** Makes a group. */
    public Group create(String name, String path) {
        IdentityRules.name(KIND, name);
        IdentityRules.path(path);
        return realm.store().change(() -> {
            mustBeFree(name, Optional.empty());
            Group group = new Group(realm.ids().unique(KIND.prefix()), name, path, realm.now());
            realm.store().groups().add(group);
            return group;
        });
    }

    /** Returns the group of exactly this name. */
    public Group require(String name) {
        return realm.store().groups().find(name).orElseThrow(() -> IdentityRules.missing(KIND.word(), name));
    }

    /** Gives a group another name, another path, or both. */
    public Group rename(String name, Optional<String> newName, Optional<String> newPath) {
        newName.ifPresent(wanted -> IdentityRules.name(KIND, wanted));
        newPath.ifPresent(IdentityRules::path);
        return realm.store().change(() -> {
            Group group = require(name);
            newName.ifPresent(wanted -> mustBeFree(wanted, Optional.of(group.id())));
            Group renamed = group.renamed(newName.orElse(group.name()), newPath.orElse(group.path()));
            realm.store().groups().update(renamed);
            return renamed;
        });
    }

    /** Removes an empty group without policies. */
    public void delete(String name) {
        realm.store().change(() -> {
            Group group = require(name);
            HolderAdministration.mustHoldNothing(realm, group);
            if (!realm.store().memberships().usersOf(group.id(), PageRequest.first(1)).items().isEmpty()) {
                throw IdentityRules.inUse("remove users from group");
            }
            realm.store().groups().remove(group.id());
            return group;
        });
    }

    /** Puts a user into a group; nothing happens when it is there. */
    public void add(Group group, User user) {
        realm.store().change(() -> {
            realm.store().memberships().add(group.id(), user.id());
            int groups = realm.store().memberships()
                    .groupsOf(user.id(), PageRequest.first(IdentityRules.MOST_GROUPS + 1)).items().size();
            if (groups > IdentityRules.MOST_GROUPS) {
                throw IdentityRules.limit("Cannot exceed quota for GroupsPerUser: " + IdentityRules.MOST_GROUPS);
            }
            return group;
        });
    }

    /** Takes a user out of a group. */
    public void remove(Group group, User user) {
        realm.store().change(() -> {
            if (!realm.store().memberships().remove(group.id(), user.id())) {
                throw IdentityRules.missing("user in group " + group.name(), user.name());
            }
            return group;
        });
    }

    private void mustBeFree(String name, Optional<String> except) {
        realm.store().groups().findAnyCase(name).filter(other -> !except.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw IdentityRules.exists(KIND.word(), name);
                });
    }
}
