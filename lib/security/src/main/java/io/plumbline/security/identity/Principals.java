// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Principal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes principals of what is stored. */
final class Principals {
    private final Realm realm;

    Principals(Realm realm) {
        this.realm = realm;
    }

    Principal root(Optional<String> accessKey, Optional<Principal.Session> session) {
        return new Principal(Principal.Kind.ROOT, realm.account(), realm.rootArn(), realm.account(), "root", accessKey,
                session, Map.of());
    }

    Principal user(User user, Optional<String> accessKey, Optional<Principal.Session> session,
            Map<String, String> sessionTags) {
        return new Principal(Principal.Kind.USER, realm.account(), user.arn(realm.account()), user.id(), user.name(),
                accessKey, session, tags(user, sessionTags));
    }

    Principal role(Role role, TemporaryKey key) {
        String session = key.sessionName().orElseThrow();
        return new Principal(Principal.Kind.ASSUMED_ROLE, realm.account(),
                sessionArn(realm.account(), role.name(), session), role.id() + ":" + session, session,
                Optional.of(key.id()), Optional.of(terms(key, Optional.of(role.arn(realm.account())))),
                tags(role, key.tags()));
    }

    Optional<Principal> of(TemporaryKey key) {
        if (key.owner().isEmpty()) {
            return Optional.of(root(Optional.of(key.id()), Optional.of(terms(key, Optional.empty()))));
        }
        String owner = key.owner().get();
        if (owner.startsWith(Holder.Kind.ROLE.prefix())) {
            return realm.store().roles().findById(owner).map(role -> role(role, key));
        }
        return realm.store().users().findById(owner).map(user -> user(user, Optional.of(key.id()),
                Optional.of(terms(key, Optional.empty())), key.tags()));
    }

    static String sessionArn(String account, String roleName, String session) {
        return "arn:aws:sts::" + account + ":assumed-role/" + roleName + "/" + session;
    }

    private Map<String, String> tags(Holder holder, Map<String, String> sessionTags) {
        Map<String, String> tags = new HashMap<>(realm.store().tags().of(holder.id()));
        // A session tag replaces the tag of the role whatever the case of its letters.
        sessionTags.keySet().forEach(key -> tags.keySet().removeIf(key::equalsIgnoreCase));
        tags.putAll(sessionTags);
        return tags;
    }

    private static Principal.Session terms(TemporaryKey key, Optional<String> roleArn) {
        return new Principal.Session(roleArn, key.issued(), key.mfa(), key.policies());
    }
}
