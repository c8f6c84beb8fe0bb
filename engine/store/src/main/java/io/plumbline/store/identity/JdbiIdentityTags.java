// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.Tags;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Tags of users, roles and policies. */
final class JdbiIdentityTags implements Tags {
    private final Jdbi jdbi;

    JdbiIdentityTags(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public SortedMap<String, String> of(String ownerId) {
        SortedMap<String, String> tags = new TreeMap<>();
        jdbi.useHandle(handle -> handle
                .createQuery("select tag_key, tag_value from identity_tag where owner_id = :owner")
                .bind("owner", ownerId)
                .map((row, context) -> Map.entry(row.getString("tag_key"), row.getString("tag_value")))
                .forEach(tag -> tags.put(tag.getKey(), tag.getValue())));
        return tags;
    }

    @Override
    public void put(String ownerId, Map<String, String> tags) {
        jdbi.useHandle(handle -> tags.forEach((key, value) -> {
            remove(ownerId, List.of(key));
            handle.createUpdate("""
                    insert into identity_tag (owner_id, key_lower, tag_key, tag_value)
                    values (:owner, :lower, :key, :value)
                    """).bind("owner", ownerId).bind("lower", Rows.key(key)).bind("key", key).bind("value", value)
                    .execute();
        }));
    }

    @Override
    public void remove(String ownerId, Collection<String> keys) {
        jdbi.useHandle(handle -> keys.forEach(
                key -> handle.createUpdate("delete from identity_tag where owner_id = :owner and key_lower = :lower")
                        .bind("owner", ownerId).bind("lower", Rows.key(key)).execute()));
    }
}
