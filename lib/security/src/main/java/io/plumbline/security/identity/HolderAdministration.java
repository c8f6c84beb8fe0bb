// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.data.PageRequest;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be done alike to users, groups and roles: policies given and taken, tags, boundaries checked. */
public final class HolderAdministration {
    private final Realm realm;

    public HolderAdministration(Realm realm) {
        this.realm = realm;
    }

    /** Attaches a managed policy; nothing happens when it is attached. */
    public void attach(Holder holder, String policyArn) {
        realm.store().change(() -> {
            ManagedPolicy policy = requirePolicy(realm, policyArn);
            Grants grants = realm.store().grants();
            int attached = grants.attached(holder.id(), "/", PageRequest.first(IdentityRules.MOST_ATTACHED + 1)).items()
                    .size();
            grants.attach(holder.id(), policy.id());
            int now = grants.attached(holder.id(), "/", PageRequest.first(IdentityRules.MOST_ATTACHED + 1)).items()
                    .size();
            if (now > attached && now > IdentityRules.MOST_ATTACHED) {
                throw IdentityRules.limit("Cannot exceed quota for PoliciesPer" + holder.kind().word() + ": "
                        + IdentityRules.MOST_ATTACHED);
            }
            return policy;
        });
    }

    /** Detaches a managed policy. */
    public void detach(Holder holder, String policyArn) {
        realm.store().change(() -> {
            ManagedPolicy policy = requirePolicy(realm, policyArn);
            if (!realm.store().grants().detach(holder.id(), policy.id())) {
                throw new PlumblineException(
                        Category.NOT_FOUND,
                        "Policy " + policyArn + " was not found.");
            }
            return policy;
        });
    }

    /** Stores an inline policy, over one of the same name. */
    public void putInline(Holder holder, String name, String document) {
        IdentityRules.name("policy name", name, 128);
        realm.reader().identity(document);
        realm.store().change(() -> {
            Grants grants = realm.store().grants();
            grants.put(holder.id(), new NamedDocument(name, document));
            StringBuilder all = new StringBuilder();
            grants.inline(holder.id(), PageRequest.first(1_000)).items().forEach(each -> all.append(each.document()));
            IdentityRules.size(all.toString(), IdentityRules.inlineSize(holder.kind()));
            return name;
        });
    }

    /** Returns an inline policy. */
    public NamedDocument requireInline(Holder holder, String name) {
        return realm.store().grants().inline(holder.id(), name).orElseThrow(() -> missingInline(holder, name));
    }

    /** Removes an inline policy. */
    public void removeInline(Holder holder, String name) {
        realm.store().change(() -> {
            if (!realm.store().grants().remove(holder.id(), name)) {
                throw missingInline(holder, name);
            }
            return name;
        });
    }

    /** Sets tags, over those of the same keys. */
    public void tag(String ownerId, Map<String, String> tags) {
        IdentityRules.tags(tags);
        realm.store().change(() -> {
            realm.store().tags().put(ownerId, tags);
            int count = realm.store().tags().of(ownerId).size();
            if (count > IdentityRules.MOST_TAGS) {
                throw IdentityRules.limit("there can be at most " + IdentityRules.MOST_TAGS + " tags, there would be "
                        + count);
            }
            return count;
        });
    }

    /** Removes tags. */
    public void untag(String ownerId, Collection<String> keys) {
        realm.store().change(() -> {
            realm.store().tags().remove(ownerId, keys);
            return keys;
        });
    }

    static ManagedPolicy requirePolicy(Realm realm, String arn) {
        return realm.store().policies().find(arn).orElseThrow(() -> new PlumblineException(
                Category.NOT_FOUND,
                "Policy " + arn + " does not exist or is not attachable."));
    }

    /** Checks that a boundary is a policy there is. */
    static Optional<String> boundary(Realm realm, Optional<String> policyArn) {
        policyArn.ifPresent(arn -> requirePolicy(realm, arn));
        return policyArn;
    }

    static void setTags(Realm realm, String ownerId, Map<String, String> tags) {
        if (!tags.isEmpty()) {
            realm.store().tags().put(ownerId, new TreeMap<>(tags));
        }
    }

    static void mustHoldNothing(Realm realm, Holder holder) {
        PageRequest one = PageRequest.first(1);
        if (!realm.store().grants().attached(holder.id(), "/", one).items().isEmpty()) {
            throw IdentityRules.inUse("detach all policies");
        }
        if (!realm.store().grants().inline(holder.id(), one).items().isEmpty()) {
            throw IdentityRules.inUse("delete policies");
        }
    }

    private static PlumblineException missingInline(Holder holder, String name) {
        return new PlumblineException(
                Category.NOT_FOUND, "The " + holder.kind().word()
                        + " policy with name " + name + " cannot be found.");
    }
}
