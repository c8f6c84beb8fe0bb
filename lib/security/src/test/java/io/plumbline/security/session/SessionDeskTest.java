// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SessionDeskTest {
    private static final Instant EIGHT = Instant.parse("2026-11-21T08:00:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(EIGHT);
    private final AtomicInteger count = new AtomicInteger();
    private final KeptInMemory sessions = new KeptInMemory();
    private final SessionDesk desk = new SessionDesk(sessions, now::get, () -> "secret" + count.incrementAndGet());

    @Test
    void theSecretIsNotKept() {
        SessionDesk.Opened opened = desk.open("ann", true, false);

        assertThat(opened.secret()).isEqualTo("secret1");
        assertThat(sessions.all.keySet()).noneMatch(key -> key.contains("secret"));
        assertThat(desk.find("secret1").map(Session::user)).contains("ann");
        assertThat(desk.find("secret2")).isEmpty();
    }

    @Test
    void aSessionEndsHalfAnHourAfterItWasLastSeen() {
        desk.open("ann", false, false);

        now.set(EIGHT.plusSeconds(29 * 60));
        assertThat(desk.find("secret1")).isPresent();
        now.set(EIGHT.plusSeconds(58 * 60));
        assertThat(desk.find("secret1")).isPresent();
        now.set(EIGHT.plusSeconds(88 * 60));
        assertThat(desk.find("secret1")).isEmpty();
    }

    @Test
    void aSessionEndsTwelveHoursAfterItBeganHoweverBusyItIs() {
        desk.open("ann", false, false);
        for (int minute = 0; minute < 12 * 60; minute += 20) {
            now.set(EIGHT.plusSeconds(minute * 60L));
            assertThat(desk.find("secret1")).isPresent();
        }

        now.set(EIGHT.plusSeconds(12 * 3600));
        assertThat(desk.find("secret1")).isEmpty();
    }

    @Test
    void fiveFailuresCloseAUserNameForAQuarterOfAnHour() {
        SignInLimit limit = new SignInLimit(now::get);
        for (int i = 0; i < 5; i++) {
            assertThat(limit.mayTry("ann", "10.0.0.1")).isTrue();
            limit.failed("ann", "10.0.0.1");
        }

        assertThat(limit.mayTry("ann", "10.0.0.2")).isFalse();
        assertThat(limit.mayTry("cem", "10.0.0.1")).isTrue();
        now.set(EIGHT.plusSeconds(15 * 60));
        assertThat(limit.mayTry("ann", "10.0.0.2")).isTrue();
    }

    @Test
    void twentyFailuresCloseAnAddressForEveryName() {
        SignInLimit limit = new SignInLimit(now::get);
        for (int i = 0; i < 20; i++) {
            limit.failed("name" + i, "10.0.0.1");
        }

        assertThat(limit.mayTry("somebody", "10.0.0.1")).isFalse();
        assertThat(limit.mayTry("somebody", "10.0.0.2")).isTrue();
    }

    private static final class KeptInMemory implements Sessions {
        private final Map<String, Session> all = new HashMap<>();

        @Override
        public void add(Session session) {
            all.put(session.key(), session);
        }

        @Override
        public Optional<Session> find(String key) {
            return Optional.ofNullable(all.get(key));
        }

        @Override
        public void see(String key, Instant seen) {
            all.computeIfPresent(key, (same, session) -> new Session(key, session.user(), session.formToken(),
                    session.begun(), seen, session.mfa(), session.passwordDue()));
        }

        @Override
        public void end(String key) {
            all.remove(key);
        }

        @Override
        public void endAllOf(String user) {
            all.values().removeIf(session -> session.user().equals(user));
        }

        @Override
        public void forget(Instant begunBefore, Instant seenBefore) {
            all.values().removeIf(session -> session.begun().isBefore(begunBefore)
                    || session.seen().isBefore(seenBefore));
        }
    }
}
