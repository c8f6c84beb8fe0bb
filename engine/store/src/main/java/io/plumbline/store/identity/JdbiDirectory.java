// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.data.Page;
import io.plumbline.data.PageRequest;
import io.plumbline.security.identity.Directory;
import io.plumbline.security.identity.Holder;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Holders of one kind. */
final class JdbiDirectory<T extends Holder> implements Directory<T> {
    private static final String SELECT = "select " + HolderRow.COLUMNS
            + " from identity_holder h where h.kind = :kind ";

    private final Jdbi jdbi;
    private final Holder.Kind kind;
    private final Class<T> type;

    JdbiDirectory(Jdbi jdbi, Holder.Kind kind, Class<T> type) {
        this.jdbi = jdbi;
        this.kind = kind;
        this.type = type;
    }

    @Override
    public void add(T holder) {
        jdbi.useHandle(handle -> HolderRow.bind(handle.createUpdate("""
                insert into identity_holder (id, kind, name, name_key, path, created_at, boundary, description,
                    longest_session, trust)
                values (:id, :kind, :name, :key, :path, :created, :boundary, :description, :longest, :trust)
                """), holder).execute());
    }

    @Override
    public void update(T holder) {
        jdbi.useHandle(handle -> HolderRow.bind(handle.createUpdate("""
                update identity_holder
                set name = :name, name_key = :key, path = :path, boundary = :boundary, description = :description,
                    longest_session = :longest, trust = :trust
                where id = :id
                """), holder).execute());
    }

    @Override
    public void remove(String id) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("update mfa_device set owner_id = null, enabled_at = null where owner_id = :id")
                    .bind("id", id).execute();
            handle.createUpdate("delete from identity_tag where owner_id = :id").bind("id", id).execute();
            handle.createUpdate("delete from identity_holder where id = :id").bind("id", id).execute();
        });
    }

    @Override
    public Optional<T> find(String name) {
        return findAnyCase(name).filter(found -> found.name().equals(name));
    }

    @Override
    public Optional<T> findById(String id) {
        return one(SELECT + "and h.id = :value", id);
    }

    @Override
    public Optional<T> findAnyCase(String name) {
        return one(SELECT + "and h.name_key = :value", Rows.key(name));
    }

    @Override
    public Page<T> list(String pathPrefix, PageRequest request) {
        return Page.cut(jdbi.withHandle(handle -> handle.createQuery(SELECT + """
                and left(h.path, :length) = :prefix and h.name_key > :after
                order by h.name_key
                fetch first :limit rows only
                """).bind("kind", kind.name()).bind("length", pathPrefix.length()).bind("prefix", pathPrefix)
                .bind("after", request.after().orElse("")).bind("limit", request.limit() + 1)
                .map((row, context) -> type.cast(HolderRow.read(row))).list()), request.limit(),
                holder -> Rows.key(holder.name()));
    }

    @Override
    public int count() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from identity_holder where kind = :kind")
                        .bind("kind", kind.name()).mapTo(Integer.class).one());
    }

    private Optional<T> one(String sql, String value) {
        return jdbi.withHandle(handle -> handle.createQuery(sql).bind("kind", kind.name()).bind("value", value)
                .map((row, context) -> type.cast(HolderRow.read(row))).findOne());
    }
}
