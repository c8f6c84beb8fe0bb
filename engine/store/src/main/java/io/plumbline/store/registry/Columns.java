// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.registry;

import io.plumbline.governance.Actor;
import io.plumbline.governance.registry.Structures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Columns that several tables share, written and read. */
public final class Columns {
    private Columns() {}

    /** Binds a time. */
    public static <S extends SqlStatement<S>> S time(S statement, String name, Instant at) {
        return statement.bindBySqlType(name, at.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Reads a time. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** Binds who created something, {@code :created_arn}, {@code :created_id}, {@code :created_name}. */
    public static <S extends SqlStatement<S>> S creator(S statement, Actor by) {
        return statement.bind("created_arn", by.arn()).bind("created_id", by.principalId())
                .bind("created_name", by.name());
    }

    /** Reads who created something. */
    public static Actor creator(ResultSet row) throws SQLException {
        return new Actor(row.getString("created_arn"), row.getString("created_id"), row.getString("created_name"));
    }

    /** Binds {@code :structure_format} and {@code :structures}. */
    public static <S extends SqlStatement<S>> S structures(S statement, Structures structures) {
        return statement.bind("structure_format", structures.format()).bind("structures", structures.json());
    }

    /** Reads structures. */
    public static Structures structures(ResultSet row) throws SQLException {
        return new Structures(row.getInt("structure_format"), row.getString("structures"));
    }

    /** Reads a text that may be absent. */
    public static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    /** Returns the text, or null. */
    public static @Nullable String orNull(Optional<String> text) {
        return text.orElse(null);
    }
}
