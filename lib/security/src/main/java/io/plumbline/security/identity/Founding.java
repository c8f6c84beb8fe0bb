// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.login.Passwords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes the first identities of an installation: the key of the root, and an administrator for the console. */
public final class Founding {
    /** The name of the first user of the console. */
    public static final String ADMINISTRATOR = "admin";

    private static final String GROUP = "Administrators";

    private final Realm realm;
    private final Passwords passwords;

    public Founding(Realm realm, Passwords passwords) {
        this.realm = realm;
        this.passwords = passwords;
    }

    /**
     * Founds the installation unless that was done: nothing is returned then. The policies that come with the program
     * are brought up to date in any case.
     *
     * @param ready the policies that come with the program
     * @param keep  writes what is returned to a safe place; when it throws, nothing was founded
     */
    public Optional<Founded> found(List<ReadyPolicy> ready, Consumer<Founded> keep) {
        new PolicyAdministration(realm).keepReady(ready);
        if (isFounded()) {
            return Optional.empty();
        }
        return realm.store().change(() -> {
            // Another server on the same database may have been faster.
            if (isFounded()) {
                return Optional.empty();
            }
            Founded founded = make();
            keep.accept(founded);
            return Optional.of(founded);
        });
    }

    private boolean isFounded() {
        return !realm.store().accessKeys().of(Optional.empty()).isEmpty() || realm.store().users().count() > 0;
    }

    private Founded make() {
        AccessKeyAdministration.NewKey key = new AccessKeyAdministration(realm).create(Optional.empty());
        User user = new UserAdministration(realm).create(ADMINISTRATOR, "/", Optional.empty(), Map.of());
        GroupAdministration groups = new GroupAdministration(realm);
        Group group = groups.create(GROUP, "/");
        new HolderAdministration(realm).attach(group, ReadyPolicies.ADMINISTRATOR_ACCESS.arn());
        groups.add(group, user);
        String password = realm.ids().password();
        new LoginAdministration(realm, passwords).create(user, password, false);
        return new Founded(key.key().id(), key.secret(), ADMINISTRATOR, password);
    }

    /** What is shown once. */
    public record Founded(String accessKeyId, String secret, String userName, String password) {
        @Override
        public String toString() {
            return "Founded[" + accessKeyId + ", " + userName + "]";
        }
    }
}
