// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.Group;
import io.plumbline.security.identity.Holder;
import io.plumbline.security.identity.Role;
import io.plumbline.security.identity.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** Users, groups and roles as rows of one table. */
final class HolderRow {
    static final String COLUMNS = """
            h.id, h.kind, h.name, h.name_key, h.path, h.created_at, h.boundary, h.description, h.longest_session, h.trust,
            h.password_used_at, h.used_at, h.used_service, h.used_region
            """;

    private HolderRow() {}

    static Holder read(ResultSet row) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        String path = row.getString("path");
        Instant created = Rows.instant(row, "created_at");
        Optional<String> boundary = Rows.maybe(row, "boundary");
        return switch (Holder.Kind.valueOf(row.getString("kind"))) {
            case USER ->
                new User(id, name, path, created, boundary, Rows.maybeInstant(row, "password_used_at"));
            case GROUP -> new Group(id, name, path, created);
            case ROLE -> new Role(id, name, path, created, boundary, Rows.maybe(row, "description"),
                    Duration.ofSeconds(row.getInt("longest_session")), row.getString("trust"), Rows.lastUse(row));
        };
    }

    static Update bind(Update update, Holder holder) {
        Optional<Role> role = holder instanceof Role found ? Optional.of(found) : Optional.empty();
        return update.bind("id", holder.id()).bind("kind", holder.kind().name()).bind("name", holder.name())
                .bind("key", Rows.key(holder.name())).bind("path", holder.path())
                .bind("created", Rows.at(holder.created())).bind("boundary", holder.boundary().orElse(null))
                .bind("description", role.flatMap(Role::description).orElse(null))
                .bind("longest", role.map(found -> (int) found.longestSession().toSeconds()).orElse(null))
                .bind("trust", role.map(Role::trust).orElse(null));
    }
}
