// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.front;

import io.plumbline.server.insight.Metrics;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Request;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Sends every request to the right endpoint, and answers for the health of the whole. */
public final class FrontDoor implements Endpoint {
    private static final Set<String> LINEAGE = Set.of("/lineage", "/lineage/batch", "/api/v1/lineage",
            "/api/v1/lineage/batch", "/api/v1/events/lineage");

    private final Endpoint aws;
    private final Optional<Endpoint> console;
    private final Optional<Endpoint> lineage;
    private final Optional<Endpoint> openAi;
    private final Metrics metrics;
    private final Health health;

    /**
     * Opens the door.
     *
     * @param aws     gets whatever nobody else is for
     * @param console gets {@code /} when a browser asks for it, and {@code /console}
     * @param lineage gets OpenLineage events
     * @param openAi  gets everything below {@code /openai}
     * @param ready   whether the stores answer
     */
    public FrontDoor(Endpoint aws, Optional<Endpoint> console, Optional<Endpoint> lineage,
            Optional<Endpoint> openAi, BooleanSupplier ready, Metrics metrics) {
        this.aws = aws;
        this.console = console;
        this.lineage = lineage;
        this.openAi = openAi;
        this.metrics = metrics;
        this.health = new Health(ready);
    }

    /** Says from now on that nothing new should be sent here; answers all the same. */
    public void drain() {
        health.drain();
    }

    @Override
    public Answer answer(Request request) {
        long begin = System.nanoTime();
        Door door = door(request);
        Answer answer = switch (door) {
            case HEALTH -> health.answer(request);
            case METRICS -> Answer.text(200, "text/plain; version=0.0.4; charset=utf-8", metrics.text());
            case CONSOLE -> console.orElse(aws).answer(request);
            case LINEAGE -> lineage.orElse(aws).answer(request);
            case OPENAI -> openAi.orElse(aws).answer(request);
            case AWS -> aws.answer(request);
        };
        metrics.answered(door.name(), answer.status(), Duration.ofNanos(System.nanoTime() - begin));
        return health.isDraining() ? answer.with("connection", "close") : answer;
    }

    private static Door door(Request request) {
        String path = request.path();
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        if (reads && (path.equals("/health") || path.startsWith("/health/"))) {
            return Door.HEALTH;
        }
        if (reads && path.equals("/metrics")) {
            return Door.METRICS;
        }
        if (path.equals("/console") || path.startsWith("/console/")
                || reads && path.equals("/") && !isCall(request)) {
            return Door.CONSOLE;
        }
        if (path.startsWith("/openai/")) {
            return Door.OPENAI;
        }
        return LINEAGE.contains(path) ? Door.LINEAGE : Door.AWS;
    }

    /** A call of the Query protocol may be a GET of {@code /} as well; it is signed, or names an action. */
    private static boolean isCall(Request request) {
        String query = request.query().orElse("");
        return request.header("authorization").isPresent() || query.contains("X-Amz-") || query.contains("Action=");
    }

    private enum Door {
        HEALTH, METRICS, CONSOLE, LINEAGE, OPENAI, AWS
    }
}
