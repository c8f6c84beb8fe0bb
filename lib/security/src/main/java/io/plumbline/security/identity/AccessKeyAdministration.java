// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.List;
import java.util.Optional;

/** Makes, stops and removes access keys. */
public final class AccessKeyAdministration {
    private final Realm realm;

    public AccessKeyAdministration(Realm realm) {
        this.realm = realm;
    }

    /** Makes a key of {@code owner}; empty for the root. Its secret is returned this once. */
    public NewKey create(Optional<User> owner) {
        return realm.store().change(() -> {
            if (realm.store().accessKeys().of(owner.map(User::id)).size() >= IdentityRules.MOST_KEYS) {
                throw IdentityRules.limit("Cannot exceed quota for AccessKeysPerUser: " + IdentityRules.MOST_KEYS);
            }
            String id = realm.ids().accessKey("AKIA");
            String secret = realm.ids().secret();
            AccessKey key = new AccessKey(id, owner.map(User::id),
                    realm.sealed().seal(secret, Credentials.context(id)), true, realm.now(), Optional.empty());
            realm.store().accessKeys().add(key);
            return new NewKey(key, secret);
        });
    }

    /** Makes a key of {@code owner} work, or not. */
    public void activate(Optional<User> owner, String id, boolean active) {
        realm.store().change(() -> {
            realm.store().accessKeys().activate(require(owner, id).id(), active);
            return id;
        });
    }

    /** Removes a key of {@code owner}. */
    public void delete(Optional<User> owner, String id) {
        realm.store().change(() -> {
            realm.store().accessKeys().remove(require(owner, id).id());
            return id;
        });
    }

    /** Returns the keys of {@code owner}, the oldest first. */
    public List<AccessKey> of(Optional<User> owner) {
        return realm.store().accessKeys().of(owner.map(User::id));
    }

    private AccessKey require(Optional<User> owner, String id) {
        return of(owner).stream().filter(key -> key.id().equals(id)).findFirst()
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                        "The Access Key with id " + id + " cannot be found."));
    }

    /**
     * A key just made.
     *
     * @param secret what requests are signed with; not kept anywhere but sealed
     */
    public record NewKey(AccessKey key, String secret) {
        @Override
        public String toString() {
            return "NewKey[" + key.id() + "]";
        }
    }
}
