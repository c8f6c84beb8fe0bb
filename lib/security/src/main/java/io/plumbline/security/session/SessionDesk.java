// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Opens, finds and ends sessions. A session ends 12 hours after it began, and 30 minutes after it was last seen.
 */
public final class SessionDesk {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final Sessions sessions;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    /**
     * @param secrets gives out secrets of at least 128 random bits, for use in a cookie
     */
    public SessionDesk(Sessions sessions, InstantSource clock, Supplier<String> secrets) {
        this.sessions = sessions;
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * Opens a session for {@code user}.
     *
     * @param passwordDue whether they must choose a new password before anything else
     */
    public Opened open(String user, boolean mfa, boolean passwordDue) {
        Instant now = clock.instant();
        sessions.forget(now.minus(LONGEST), now.minus(IDLE));
        String secret = secrets.get();
        Session session = new Session(hash(secret), user, secrets.get(), now, now, mfa, passwordDue);
        sessions.add(session);
        return new Opened(secret, session);
    }

    /** Finds the session whose cookie holds {@code secret}, unless it has ended. */
    public Optional<Session> find(String secret) {
        Instant now = clock.instant();
        Optional<Session> found = sessions.find(hash(secret))
                .filter(session -> now.isBefore(session.begun().plus(LONGEST)))
                .filter(session -> now.isBefore(session.seen().plus(IDLE)));
        found.filter(session -> session.seen().plus(NOTED_EVERY).isBefore(now))
                .ifPresent(session -> sessions.see(session.key(), now));
        return found;
    }

    /** Ends a session. */
    public void end(Session session) {
        sessions.end(session.key());
    }

    /** Ends every session of {@code user}, as after a change of the password. */
    public void endAllOf(String user) {
        sessions.endAllOf(user);
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** A new session and the secret for the browser's cookie, which is kept nowhere else. */
    public record Opened(String secret, Session session) {}
}
