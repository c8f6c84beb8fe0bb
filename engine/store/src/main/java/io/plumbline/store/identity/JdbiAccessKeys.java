// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.AccessKey;
import io.plumbline.security.identity.AccessKeys;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.LastUse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Long-lived access keys. */
final class JdbiAccessKeys implements AccessKeys {
    private static final String SELECT = """
            select id, owner_id, sealed, active, created_at, used_at, used_service, used_region from access_key
            """;

    private final Jdbi jdbi;

    JdbiAccessKeys(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(AccessKey key) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into access_key (id, owner_id, sealed, active, created_at)
                values (:id, :owner, :sealed, :active, :created)
                """).bind("id", key.id()).bind("owner", key.owner().orElse(null)).bind("sealed", key.sealed())
                .bind("active", key.active()).bind("created", Rows.at(key.created())).execute());
    }

    @Override
    public Optional<AccessKey> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where id = :id").bind("id", id)
                .map((row, context) -> read(row)).findOne());
    }

    @Override
    public List<AccessKey> of(Optional<String> owner) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                where owner_id = :owner or (owner_id is null and :owner = '')
                order by created_at, id
                """).bind("owner", owner.orElse("")).map((row, context) -> read(row)).list());
    }

    @Override
    public void activate(String id, boolean active) {
        jdbi.useHandle(handle -> handle.createUpdate("update access_key set active = :active where id = :id")
                .bind("id", id).bind("active", active).execute());
    }

    @Override
    public void remove(String id) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from access_key where id = :id").bind("id", id).execute());
    }

    @Override
    public void used(Map<String, LastUse> uses) {
        // Always in the same order, so that two servers cannot wait for each other.
        new TreeMap<>(uses).forEach((id, use) -> jdbi.useHandle(handle -> handle.createUpdate("update "
                + (id.startsWith(Holder.Kind.ROLE.prefix()) ? "identity_holder" : "access_key") + """
                         set used_at = :at, used_service = :service, used_region = :region
                        where id = :id and (used_at is null or used_at < :at)
                        """).bind("id", id).bind("at", Rows.at(use.when())).bind("service", use.service())
                .bind("region", use.region()).execute()));
    }

    private static AccessKey read(ResultSet row) throws SQLException {
        return new AccessKey(row.getString("id"), Rows.maybe(row, "owner_id"), row.getString("sealed"),
                row.getBoolean("active"), Rows.instant(row, "created_at"), Rows.lastUse(row));
    }
}
