// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.front;

import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.util.function.BooleanSupplier;

/** Says whether the process lives, and whether it can be given work. */
final class Health {
    private static final int UNAVAILABLE = 503;

    private final BooleanSupplier ready;
    private volatile boolean draining;

    Health(BooleanSupplier ready) {
        this.ready = ready;
    }

    void drain() {
        draining = true;
    }

    boolean isDraining() {
        return draining;
    }

    Answer answer(Request request) {
        return switch (request.path()) {
            case "/health/live" -> status(200, "live");
            case "/health", "/health/ready" -> readiness();
            default -> status(404, "unknown");
        };
    }

    private Answer readiness() {
        if (draining) {
            return status(UNAVAILABLE, "stopping");
        }
        return ready.getAsBoolean() ? status(200, "ready") : status(UNAVAILABLE, "waiting for the database");
    }

    private static Answer status(int code, String word) {
        return Answer.text(code, "application/json", "{\"status\":\"" + word + "\"}").with("cache-control", "no-store");
    }
}
