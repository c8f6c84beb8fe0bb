// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.PageRequest;
import java.util.Map;
import java.util.Optional;

/** Makes, changes and removes users. */
public final class UserAdministration {
    private static final Holder.Kind KIND = Holder.Kind.USER;

    private final Realm realm;

    public UserAdministration(Realm realm) {
        this.realm = realm;
    }

    /** Makes a user. */
    public User create(String name, String path, Optional<String> boundary, Map<String, String> tags) {
        IdentityRules.name(KIND, name);
        IdentityRules.path(path);
        IdentityRules.tags(tags);
        return realm.store().change(() -> {
            mustBeFree(name, Optional.empty());
            User user = new User(realm.ids().unique(KIND.prefix()), name, path, realm.now(),
                    HolderAdministration.boundary(realm, boundary), Optional.empty());
            realm.store().users().add(user);
            HolderAdministration.setTags(realm, user.id(), tags);
            return user;
        });
    }

    /** Returns the user of exactly this name. */
    public User require(String name) {
        return realm.store().users().find(name).orElseThrow(() -> IdentityRules.missing(KIND.word(), name));
    }

    /** Gives a user another name, another path, or both. */
    public User rename(String name, Optional<String> newName, Optional<String> newPath) {
        newName.ifPresent(wanted -> IdentityRules.name(KIND, wanted));
        newPath.ifPresent(IdentityRules::path);
        return realm.store().change(() -> {
            User user = require(name);
            newName.ifPresent(wanted -> mustBeFree(wanted, Optional.of(user.id())));
            User renamed = user.renamed(newName.orElse(user.name()), newPath.orElse(user.path()));
            realm.store().users().update(renamed);
            return renamed;
        });
    }

    /** Sets or removes the permissions boundary. */
    public void bound(String name, Optional<String> policyArn) {
        realm.store().change(() -> {
            User user = require(name).bounded(HolderAdministration.boundary(realm, policyArn));
            realm.store().users().update(user);
            return user;
        });
    }

    /** Removes a user that has nothing any more; its temporary credentials end with it. */
    public void delete(String name) {
        realm.store().change(() -> {
            User user = require(name);
            mustHaveNothing(user);
            realm.store().users().remove(user.id());
            return user;
        });
    }

    private void mustHaveNothing(User user) {
        IdentityStore store = realm.store();
        HolderAdministration.mustHoldNothing(realm, user);
        if (!store.memberships().groupsOf(user.id(), PageRequest.first(1)).items().isEmpty()) {
            throw IdentityRules.inUse("remove users from group");
        }
        if (!store.accessKeys().of(Optional.of(user.id())).isEmpty()) {
            throw IdentityRules.inUse("delete access keys");
        }
        if (store.logins().password(user.id()).isPresent()) {
            throw IdentityRules.inUse("delete login profile");
        }
        if (!store.logins().devicesOf(user.id()).isEmpty()) {
            throw IdentityRules.inUse("delete MFA device");
        }
    }

    private void mustBeFree(String name, Optional<String> except) {
        realm.store().users().findAnyCase(name).filter(other -> !except.equals(Optional.of(other.id())))
                .ifPresent(other -> {
                    throw IdentityRules.exists(KIND.word(), name);
                });
    }
}
