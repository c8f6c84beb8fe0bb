// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.wiring;

import io.plumbline.jobs.RecurringWork;
import java.time.Duration;
import java.util.List;

/** What the server does by itself. */
final class Background implements AutoCloseable {
    private final Ground ground;
    private final Governance governance;

    Background(Ground ground, Governance governance) {
        this.ground = ground;
        this.governance = governance;
    }

    void start() {
        governance.jobs().start(List.of(), List.of(new RecurringWork("note-uses-of-access-keys", Duration.ofMinutes(1),
                ground.credentials()::flush)));
    }

    @Override
    public void close() {
        governance.jobs().close();
    }
}
