// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes, changes and removes roles. */
public final class RoleAdministration {
    private static final Holder.Kind KIND = Holder.Kind.ROLE;

    private final Realm realm;

    public RoleAdministration(Realm realm) {
        this.realm = realm;
    }

    /**
     * Makes a role.
     *
     * @param trust who may assume it, JSON
     */
    public Role create(Draft draft, String trust, Optional<String> boundary, Map<String, String> tags) {
        IdentityRules.name(KIND, draft.name);
        IdentityRules.path(draft.path);
        IdentityRules.longestSession(draft.longestSession);
        IdentityRules.tags(tags);
        checkTrust(trust);
        return realm.store().change(() -> {
            realm.store().roles().findAnyCase(draft.name).ifPresent(other -> {
                throw IdentityRules.exists(KIND.word(), draft.name);
            });
            Role role = new Role(realm.ids().unique(KIND.prefix()), draft.name, draft.path, realm.now(),
                    HolderAdministration.boundary(realm, boundary), draft.description, draft.longestSession, trust,
                    Optional.empty());
            realm.store().roles().add(role);
            HolderAdministration.setTags(realm, role.id(), tags);
            return role;
        });
    }

    /** Returns the role of exactly this name. */
    public Role require(String name) {
        return realm.store().roles().find(name).orElseThrow(() -> IdentityRules.missing(KIND.word(), name));
    }

    /** Changes description and longest session; what is empty stays. */
    public Role describe(String name, Optional<String> description, Optional<Duration> longestSession) {
        longestSession.ifPresent(IdentityRules::longestSession);
        return realm.store().change(() -> {
            Role role = require(name);
            Role changed = role.described(description.or(role::description),
                    longestSession.orElse(role.longestSession()));
            realm.store().roles().update(changed);
            return changed;
        });
    }

    /** Replaces the document that says who may assume a role. */
    public void trust(String name, String document) {
        checkTrust(document);
        realm.store().change(() -> {
            Role role = require(name).trusting(document);
            realm.store().roles().update(role);
            return role;
        });
    }

    /** Sets or removes the permissions boundary. */
    public void bound(String name, Optional<String> policyArn) {
        realm.store().change(() -> {
            Role role = require(name).bounded(HolderAdministration.boundary(realm, policyArn));
            realm.store().roles().update(role);
            return role;
        });
    }

    /** Removes a role without policies; all its sessions end with it. */
    public void delete(String name) {
        realm.store().change(() -> {
            Role role = require(name);
            HolderAdministration.mustHoldNothing(realm, role);
            realm.store().roles().remove(role.id());
            return role;
        });
    }

    private void checkTrust(String document) {
        IdentityRules.size(document, IdentityRules.TRUST_SIZE);
        realm.reader().trust(document);
    }

    /**
     * A role about to be made.
     *
     * @param longestSession 1 to 12 hours
     */
    public record Draft(String name, String path, Optional<String> description, Duration longestSession) {}
}
