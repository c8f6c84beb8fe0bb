// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.session.Session;
import io.plumbline.store.Database;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class SessionsContract {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00.123456Z");

    private Database database;
    private JdbiSessions sessions;

    abstract Database open();

    @BeforeEach
    void openDatabase() {
        database = open();
        sessions = new JdbiSessions(database);
    }

    @AfterEach
    void closeDatabase() {
        database.close();
    }

    @Test
    void aSessionIsFoundAsItWasAdded() {
        Session session = session("a", "ann", NOON);
        sessions.add(session);

        assertThat(sessions.find("a")).contains(session);
        assertThat(sessions.find("b")).isEmpty();
    }

    @Test
    void thatAPasswordIsDueIsKept() {
        Session due = new Session("a", "ann", "token", NOON, NOON, true, true);
        sessions.add(due);

        assertThat(sessions.find("a")).contains(due);
    }

    @Test
    void endingOneLeavesTheOthersAndEndingAllOfAUserLeavesOtherUsers() {
        sessions.add(session("a", "ann", NOON));
        sessions.add(session("b", "ann", NOON));
        sessions.add(session("c", "cem", NOON));

        sessions.end("a");
        assertThat(sessions.find("a")).isEmpty();
        assertThat(sessions.find("b")).isPresent();

        sessions.endAllOf("ann");
        assertThat(sessions.find("b")).isEmpty();
        assertThat(sessions.find("c")).isPresent();
    }

    @Test
    void idleAndOldSessionsAreForgotten() {
        sessions.add(session("old", "ann", NOON.minusSeconds(100)));
        sessions.add(session("idle", "ann", NOON));
        sessions.add(session("busy", "ann", NOON));
        sessions.see("busy", NOON.plusSeconds(60));

        sessions.forget(NOON.minusSeconds(50), NOON.plusSeconds(30));

        assertThat(sessions.find("old")).isEmpty();
        assertThat(sessions.find("idle")).isEmpty();
        assertThat(sessions.find("busy").map(Session::seen)).isEqualTo(Optional.of(NOON.plusSeconds(60)));
    }

    private static Session session(String key, String user, Instant begun) {
        return new Session(key, user, "token", begun, begun, false, false);
    }
}
