// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Principal;
import io.plumbline.security.identity.CredentialRefused.Reason;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds whose access key signed a request. Keys are kept in memory until identities change; uses are collected in
 * memory until {@link #flush}, so a crash loses the last of them.
 */
public final class Credentials {
    private final Realm realm;
    private final Principals principals;
    private final Versioned<KnownKey> known;
    private final ConcurrentHashMap<String, LastUse> uses = new ConcurrentHashMap<>();

    public Credentials(Realm realm) {
        this.realm = realm;
        this.principals = new Principals(realm);
        this.known = new Versioned<>(new FreshVersion(realm.store(), realm.clock()));
    }

    /** Finds an access key, to check a signature with its secret. */
    public Optional<KnownKey> find(String accessKeyId) {
        return known.find(accessKeyId, this::load);
    }

    /**
     * Returns who signed.
     *
     * @param key          the key whose secret made the signature
     * @param sessionToken the session token that came along
     * @throws CredentialRefused when the key is inactive or has ended, or the token is not its token
     */
    public Principal resolve(KnownKey key, Optional<String> sessionToken, Instant now) {
        if (!key.active() || key.temporary().isPresent() != sessionToken.isPresent()) {
            throw new CredentialRefused(Reason.INVALID);
        }
        key.temporary().ifPresent(terms -> check(terms, sessionToken.orElseThrow(), now));
        return key.principal();
    }

    /** Takes note that {@code key} was used for {@code service}, such as {@code sagemaker}, in {@code region}. */
    public void used(KnownKey key, String service, String region, Instant now) {
        Optional<String> subject = key.temporary().isEmpty()
                ? Optional.of(key.accessKeyId())
                : key.temporary().get().owner().filter(owner -> owner.startsWith(Holder.Kind.ROLE.prefix()));
        subject.ifPresent(id -> uses.put(id, new LastUse(now, service, region)));
    }

    /** Stores the uses noted since the last time. To be called now and then, and at the end. */
    public void flush() {
        Map<String, LastUse> batch = Map.copyOf(uses);
        if (!batch.isEmpty()) {
            realm.store().accessKeys().used(batch);
            batch.forEach(uses::remove);
        }
    }

    private static void check(KnownKey.Temporary terms, String token, Instant now) {
        if (!Digests.same(terms.tokenDigest(), Digests.sha256(token))) {
            throw new CredentialRefused(Reason.INVALID);
        }
        if (!now.isBefore(terms.expires())) {
            throw new CredentialRefused(Reason.EXPIRED);
        }
    }

    private Optional<KnownKey> load(String id) {
        if (id.startsWith("ASIA")) {
            return realm.store().temporaryKeys().find(id).flatMap(this::known);
        }
        return realm.store().accessKeys().find(id).flatMap(this::known);
    }

    private Optional<KnownKey> known(AccessKey key) {
        Optional<Principal> principal = key.owner().isEmpty()
                ? Optional.of(principals.root(Optional.of(key.id()), Optional.empty()))
                : realm.store().users().findById(key.owner().get())
                        .map(user -> principals.user(user, Optional.of(key.id()), Optional.empty(), Map.of()));
        return principal.map(who -> new KnownKey(key.id(), realm.sealed().open(key.sealed(), context(key.id())),
                key.active(), Optional.empty(), who));
    }

    private Optional<KnownKey> known(TemporaryKey key) {
        return principals.of(key)
                .map(who -> new KnownKey(key.id(), realm.sealed().open(key.sealed(), context(key.id())),
                        true,
                        Optional.of(
                                new KnownKey.Temporary(key.tokenDigest(), key.expires(), key.chained(), key.owner())),
                        who));
    }

    /** Returns what the secret of an access key is sealed for. */
    static String context(String accessKeyId) {
        return "access-key/" + accessKeyId;
    }
}
