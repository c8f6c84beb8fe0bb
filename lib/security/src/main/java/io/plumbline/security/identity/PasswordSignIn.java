// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Principal;
import io.plumbline.security.login.Passwords;
import io.plumbline.security.session.SignIn;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets people in by password, and by a one-time code when the user has a second factor. */
public final class PasswordSignIn implements SignIn {
    private final Realm realm;
    private final Passwords passwords;
    private final boolean otherWays;
    private final Principals principals;
    private final SecondFactor secondFactor;

    /**
     * Signs people in.
     *
     * @param otherWays whether users without password may come in another way, such as single sign-on; otherwise a
     *                  session ends when the password is taken away
     */
    public PasswordSignIn(Realm realm, Passwords passwords, boolean otherWays) {
        this.realm = realm;
        this.passwords = passwords;
        this.otherWays = otherWays;
        this.principals = new Principals(realm);
        this.secondFactor = new SecondFactor(realm);
    }

    @Override
    public Outcome check(String name, String password, Optional<String> code) {
        Optional<User> user = realm.store().users().find(name);
        Optional<LoginProfile> profile = user.flatMap(known -> realm.store().logins().password(known.id()));
        if (user.isEmpty() || profile.isEmpty()) {
            passwords.pretend(password);
            return new Outcome.Refused();
        }
        if (!passwords.matches(password, profile.get().hash())) {
            return new Outcome.Refused();
        }
        List<MfaDevice> devices = realm.store().logins().devicesOf(user.get().id());
        if (!devices.isEmpty() && code.isEmpty()) {
            return new Outcome.NeedsCode();
        }
        if (!devices.isEmpty() && !secondFactor.take(devices, code.orElseThrow())) {
            return new Outcome.Refused();
        }
        realm.store().logins().signedIn(user.get().id(), realm.now());
        return new Outcome.Accepted(user.get().name(), !devices.isEmpty(), profile.get().resetRequired());
    }

    @Override
    public void renew(String name, String before, String after) {
        User user = realm.store().users().find(name).orElseThrow(() -> IdentityRules.missing("user", name));
        new LoginAdministration(realm, passwords).change(user, before, after);
    }

    @Override
    public Optional<Principal> principal(String name, boolean mfa) {
        return realm.store().users().find(name)
                .filter(user -> otherWays || realm.store().logins().password(user.id()).isPresent())
                .map(user -> principals.user(user, Optional.empty(), Optional.of(terms(user, mfa)), Map.of()));
    }

    private static Principal.Session terms(User user, boolean mfa) {
        return new Principal.Session(Optional.empty(), user.passwordLastUsed().orElse(Instant.EPOCH), mfa, List.of());
    }
}
