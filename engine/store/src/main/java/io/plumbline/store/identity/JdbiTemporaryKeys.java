// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.TemporaryKey;
import io.plumbline.security.identity.TemporaryKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Temporary credentials. */
final class JdbiTemporaryKeys implements TemporaryKeys {
    private final Jdbi jdbi;

    JdbiTemporaryKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(TemporaryKey key) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("""
                    insert into temporary_key (id, owner_id, sealed, token_digest, session_name, issued_at, expires_at,
                        mfa, chained)
                    values (:id, :owner, :sealed, :digest, :session, :issued, :expires, :mfa, :chained)
                    """).bind("id", key.id()).bind("owner", key.owner().orElse(null)).bind("sealed", key.sealed())
                    .bind("digest", key.tokenDigest()).bind("session", key.sessionName().orElse(null))
                    .bind("issued", Rows.at(key.issued())).bind("expires", Rows.at(key.expires()))
                    .bind("mfa", key.mfa()).bind("chained", key.chained()).execute();
            addPolicies(handle, key);
            addTags(handle, key);
        });
    }

    @Override
    public Optional<TemporaryKey> find(String id) {
        return jdbi.withHandle(handle -> {
            List<String> policies = handle
                    .createQuery("select document from temporary_key_policy where key_id = :id order by position")
                    .bind("id", id).mapTo(String.class).list();
            List<StoredTag> stored = handle
                    .createQuery("select tag_key, tag_value, passes_on from temporary_key_tag where key_id = :id")
                    .bind("id", id).map((row, context) -> new StoredTag(row.getString("tag_key"),
                            row.getString("tag_value"), row.getBoolean("passes_on")))
                    .list();
            Map<String, String> tags = stored.stream().collect(Collectors.toMap(StoredTag::key, StoredTag::value));
            List<String> transitive = stored.stream().filter(StoredTag::passesOn).map(StoredTag::key).toList();
            return handle.createQuery("""
                    select id, owner_id, sealed, token_digest, session_name, issued_at, expires_at, mfa, chained
                    from temporary_key
                    where id = :id
                    """).bind("id", id).map((row, context) -> read(row, policies, tags, transitive)).findOne();
        });
    }

    @Override
    public void forget(Instant time) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from temporary_key where expires_at < :time")
                .bind("time", Rows.at(time)).execute());
    }

    private static void addPolicies(Handle handle, TemporaryKey key) {
        for (int i = 0; i < key.policies().size(); i++) {
            handle.createUpdate(
                    "insert into temporary_key_policy (key_id, position, document) values (:id, :position, :document)")
                    .bind("id", key.id()).bind("position", i).bind("document", key.policies().get(i)).execute();
        }
    }

    private static void addTags(Handle handle, TemporaryKey key) {
        key.tags().forEach((name, value) -> handle.createUpdate("""
                insert into temporary_key_tag (key_id, tag_key, tag_value, passes_on)
                values (:id, :key, :value, :passesOn)
                """).bind("id", key.id()).bind("key", name).bind("value", value)
                .bind("passesOn", key.transitive().contains(name)).execute());
    }

    private static TemporaryKey read(ResultSet row, List<String> policies, Map<String, String> tags,
            List<String> transitive) throws SQLException {
        return new TemporaryKey(row.getString("id"), Rows.maybe(row, "owner_id"), row.getString("sealed"),
                row.getString("token_digest"), Rows.maybe(row, "session_name"), Rows.instant(row, "issued_at"),
                Rows.instant(row, "expires_at"), row.getBoolean("mfa"), row.getBoolean("chained"), policies, tags,
                transitive);
    }

    private record StoredTag(String key, String value, boolean passesOn) {}
}
