// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import java.time.Instant;
import java.util.Optional;

/** Where sessions are kept. */
public interface Sessions {
    /** Keeps a new session. */
    void add(Session session);

    /** Finds a session by the hash of its secret. */
    Optional<Session> find(String key);

    /** Notes when a session was last seen. */
    void see(String key, Instant now);

    /** Ends a session. */
    void end(String key);

    /** Ends every session of {@code user}. */
    void endAllOf(String user);

    /** Forgets sessions that began or were last seen before these moments. */
    void forget(Instant begunBefore, Instant seenBefore);
}
