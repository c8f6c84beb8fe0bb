// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.identity;

import io.plumbline.security.identity.ManagedPolicy;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Managed policies as rows, with how often they are used. */
final class PolicyRow {
    static final String SELECT = """
            select p.id, p.arn, p.name, p.path, p.description, p.created_at, p.updated_at, p.default_version,
                p.newest_version,
                (select count(*) from identity_attachment a where a.policy_id = p.id) as attachments,
                (select count(*) from identity_holder h where h.boundary = p.arn) as boundaries
            from identity_policy p
            """;

    private PolicyRow() {}

    static ManagedPolicy read(ResultSet row) throws SQLException {
        return new ManagedPolicy(row.getString("id"), row.getString("name"), row.getString("path"),
                row.getString("arn"), Rows.maybe(row, "description"), Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"), row.getInt("default_version"), row.getInt("newest_version"),
                row.getInt("attachments"), row.getInt("boundaries"));
    }
}
