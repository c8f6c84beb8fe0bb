// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes, changes and removes managed policies and their versions. */
public final class PolicyAdministration {
    private final Realm realm;

    public PolicyAdministration(Realm realm) {
        this.realm = realm;
    }

    /** Makes a policy of the account. */
    public ManagedPolicy create(String name, String path, String document, Optional<String> description,
            Map<String, String> tags) {
        IdentityRules.name("policy name", name, 128);
        IdentityRules.path(path);
        IdentityRules.tags(tags);
        checkDocument(document);
        return realm.store().change(() -> {
            realm.store().policies().findAnyCase(name, false).ifPresent(other -> {
                throw IdentityRules.exists("policy", name);
            });
            ManagedPolicy policy = add(realm.account(), name, path, document, description);
            HolderAdministration.setTags(realm, policy.id(), tags);
            return policy;
        });
    }

    /** Returns the policy with this ARN. */
    public ManagedPolicy require(String arn) {
        return realm.store().policies().find(arn).orElseThrow(() -> new PlumblineException(Category.NOT_FOUND,
                "Policy " + arn + " was not found."));
    }

    /** Returns version {@code id}, such as {@code v2}, of a policy. */
    public PolicyVersion requireVersion(ManagedPolicy policy, String id) {
        return realm.store().policies().versions(policy.id()).stream().filter(each -> each.id().equals(id)).findFirst()
                .orElseThrow(() -> new PlumblineException(Category.NOT_FOUND, "Policy " + policy.arn() + " version "
                        + id + " does not exist or is not attachable."));
    }

    /** Removes a policy that nobody has and that has one version. */
    public void delete(String arn) {
        changeable(arn);
        realm.store().change(() -> {
            ManagedPolicy policy = require(arn);
            if (policy.attachments() + policy.boundaries() > 0) {
                throw new PlumblineException(Category.IN_USE,
                        "Cannot delete a policy attached to entities.");
            }
            if (realm.store().policies().versions(policy.id()).size() > 1) {
                throw new PlumblineException(Category.IN_USE, "This policy has more than one version. Before you "
                        + "delete a policy, you must delete the policy's versions. The default version is deleted "
                        + "with the policy.");
            }
            realm.store().policies().remove(policy.id());
            return policy;
        });
    }

    /** Adds a version, which counts from now on when {@code asDefault}. */
    public PolicyVersion addVersion(String arn, String document, boolean asDefault) {
        changeable(arn);
        checkDocument(document);
        return realm.store().change(() -> {
            ManagedPolicy policy = require(arn);
            if (realm.store().policies().versions(policy.id()).size() >= IdentityRules.MOST_VERSIONS) {
                throw IdentityRules.limit("A managed policy can have up to " + IdentityRules.MOST_VERSIONS
                        + " versions. Before you create a new version, you must delete an existing version.");
            }
            return nextVersion(policy, document, asDefault);
        });
    }

    /** Removes a version that does not count. */
    public void removeVersion(String arn, String id) {
        changeable(arn);
        realm.store().change(() -> {
            ManagedPolicy policy = require(arn);
            PolicyVersion version = requireVersion(policy, id);
            if (version.number() == policy.defaultVersion()) {
                throw new PlumblineException(Category.IN_USE, "Cannot delete the default version of a policy.");
            }
            realm.store().policies().removeVersion(policy.id(), version.number());
            return version;
        });
    }

    /** Makes a version the one that counts. */
    public void setDefault(String arn, String id) {
        changeable(arn);
        realm.store().change(() -> {
            ManagedPolicy policy = require(arn);
            PolicyVersion version = requireVersion(policy, id);
            realm.store().policies().update(withVersions(policy, version.number(), policy.newestVersion()));
            return version;
        });
    }

    /** Stores the policies that come with the program, as far as they are not there as they should be. */
    public void keepReady(List<ReadyPolicy> ready) {
        List<ReadyPolicy> stale = ready.stream().filter(this::isStale).toList();
        if (!stale.isEmpty()) {
            realm.store().change(() -> {
                stale.stream().filter(this::isStale).forEach(this::store);
                return stale;
            });
        }
    }

    private boolean isStale(ReadyPolicy ready) {
        return realm.store().policies().find(ready.arn())
                .filter(policy -> requireVersion(policy, "v" + policy.defaultVersion()).document()
                        .equals(ready.document()))
                .isEmpty();
    }

    private void store(ReadyPolicy ready) {
        Optional<ManagedPolicy> there = realm.store().policies().find(ready.arn());
        if (there.isEmpty()) {
            add("aws", ready.name(), ready.path(), ready.document(), Optional.of(ready.description()));
            return;
        }
        nextVersion(there.get(), ready.document(), true);
        List<PolicyVersion> versions = realm.store().policies().versions(there.get().id());
        versions.stream().skip(IdentityRules.MOST_VERSIONS)
                .forEach(old -> realm.store().policies().removeVersion(there.get().id(), old.number()));
    }

    private PolicyVersion nextVersion(ManagedPolicy policy, String document, boolean asDefault) {
        PolicyVersion version = new PolicyVersion(policy.newestVersion() + 1, document, realm.now());
        realm.store().policies().addVersion(policy.id(), version);
        realm.store().policies().update(withVersions(policy, asDefault ? version.number() : policy.defaultVersion(),
                version.number()));
        return version;
    }

    private ManagedPolicy add(String account, String name, String path, String document,
            Optional<String> description) {
        Instant now = realm.now();
        ManagedPolicy policy = new ManagedPolicy(realm.ids().unique("ANPA"), name, path,
                "arn:aws:iam::" + account + ":policy" + path + name, description, now, now, 1, 1, 0, 0);
        realm.store().policies().add(policy, new PolicyVersion(1, document, now));
        return policy;
    }

    private ManagedPolicy withVersions(ManagedPolicy policy, int defaultVersion, int newest) {
        return new ManagedPolicy(policy.id(), policy.name(), policy.path(), policy.arn(), policy.description(),
                policy.created(), realm.now(), defaultVersion, newest, policy.attachments(), policy.boundaries());
    }

    private void checkDocument(String document) {
        IdentityRules.size(document, IdentityRules.MANAGED_SIZE);
        realm.reader().identity(document);
    }

    private static void changeable(String arn) {
        if (arn.startsWith("arn:aws:iam::aws:")) {
            throw new PlumblineException(Category.ACCESS_DENIED, "Policy " + arn
                    + " comes with the program and cannot be changed; create a policy of your own from its document.");
        }
    }
}
