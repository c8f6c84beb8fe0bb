// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.session;

import io.plumbline.security.session.Session;
import io.plumbline.security.session.Sessions;
import io.plumbline.store.Database;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** Sessions in the database. */
public final class JdbiSessions implements Sessions {
    private final Jdbi jdbi;

    public JdbiSessions(Database database) {
        this.jdbi = database.jdbi();
    }

    @Override
    public void add(Session session) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                insert into console_session (session_key, user_name, form_token, begun_at, seen_at, mfa, password_due)
                values (:key, :user, :token, :begun, :seen, :mfa, :due)
                """).bind("key", session.key()).bind("user", session.user()).bind("token", session.formToken())
                .bind("begun", at(session.begun())).bind("seen", at(session.seen())).bind("mfa", session.mfa())
                .bind("due", session.passwordDue()).execute());
    }

    @Override
    public Optional<Session> find(String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                select session_key, user_name, form_token, begun_at, seen_at, mfa, password_due
                from console_session
                where session_key = :key
                """).bind("key", key)
                .map((row, context) -> new Session(row.getString("session_key"), row.getString("user_name"),
                        row.getString("form_token"), row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                        row.getObject("seen_at", OffsetDateTime.class).toInstant(), row.getBoolean("mfa"),
                        row.getBoolean("password_due")))
                .findOne());
    }

    @Override
    public void see(String key, Instant now) {
        jdbi.useHandle(
                handle -> handle.createUpdate("update console_session set seen_at = :now where session_key = :key")
                        .bind("now", at(now)).bind("key", key).execute());
    }

    @Override
    public void end(String key) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from console_session where session_key = :key")
                .bind("key", key).execute());
    }

    @Override
    public void endAllOf(String user) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from console_session where user_name = :user")
                .bind("user", user).execute());
    }

    @Override
    public void forget(Instant begunBefore, Instant seenBefore) {
        jdbi.useHandle(handle -> handle
                .createUpdate("delete from console_session where begun_at < :begun or seen_at < :seen")
                .bind("begun", at(begunBefore)).bind("seen", at(seenBefore)).execute());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
