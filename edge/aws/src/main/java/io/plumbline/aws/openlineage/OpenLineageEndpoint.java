// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openlineage;

import io.plumbline.awsprotocol.WireException;
import io.plumbline.documents.openlineage.OpenLineageReader;
import io.plumbline.governance.Actor;
import io.plumbline.governance.Arns;
import io.plumbline.governance.lineage.LineageObserver;
import io.plumbline.governance.lineage.Observation;
import io.plumbline.governance.lineage.Observation.Subject;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.gate.Call;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Receives OpenLineage events as Marquez does: {@code POST /api/v1/lineage} and {@code /lineage} take one event,
 * {@code /lineage/batch} an array; {@code GET /api/v1/events/lineage} gives the newest back.
 */
public final class OpenLineageEndpoint implements Endpoint {
    /** The largest body of one event, in bytes. */
    public static final int LARGEST_EVENT = 1 << 20;
    /** The largest body of a batch, in bytes. */
    public static final int LARGEST_BATCH = 10 << 20;

    private static final Set<String> SINGLE = Set.of("/api/v1/lineage", "/lineage");
    private static final Set<String> BATCH = Set.of("/api/v1/lineage/batch", "/lineage/batch");
    private static final String EVENTS = "/api/v1/events/lineage";
    private static final int NEWEST = 100;

    private final LineageObserver observer;
    private final Arns arns;
    private final Gatekeeper gate;
    private final Authenticate authenticate;
    private final Supplier<String> requestIds;

    public OpenLineageEndpoint(LineageObserver observer, Arns arns, Gatekeeper gate, Authenticate authenticate,
            Supplier<String> requestIds) {
        this.observer = observer;
        this.arns = arns;
        this.gate = gate;
        this.authenticate = authenticate;
        this.requestIds = requestIds;
    }

    /** Returns whether a request for this path belongs here. */
    public static boolean serves(String path) {
        return SINGLE.contains(path) || BATCH.contains(path) || path.equals(EVENTS);
    }

    @Override
    public Answer answer(Request request) {
        String id = requestIds.get();
        try {
            return answer(request, id).with("x-amzn-RequestId", id);
        } catch (WireException failure) {
            return error(failure.error().status(), failure.error().message()).with("x-amzn-RequestId", id);
        } catch (PlumblineException failure) {
            return error(status(failure.category()), String.valueOf(failure.getMessage())).with("x-amzn-RequestId", id);
        } catch (RuntimeException failure) {
            // What an unexpected failure says may hold anything of the event.
            return error(500, "The request failed for a reason inside the server.").with("x-amzn-RequestId", id);
        }
    }

    private Answer answer(Request request, String id) {
        boolean batch = BATCH.contains(request.path());
        boolean reading = request.path().equals(EVENTS);
        if (!request.method().equals(reading ? "GET" : "POST")) {
            return error(405, request.path() + " takes " + (reading ? "GET" : "POST") + " only.").with("allow",
                    reading ? "GET" : "POST");
        }
        int largest = batch ? LARGEST_BATCH : LARGEST_EVENT;
        if (request.body().length > largest) {
            return error(413, "The body has " + request.body().length + " bytes; it may have " + largest + ".");
        }
        Caller caller = caller(request);
        if (reading) {
            return events(caller, id);
        }
        return batch
                ? batch(OpenLineageReader.readBatch(request.body()), caller, id)
                : single(OpenLineageReader.read(request.body()), caller, id);
    }

    /** Stock clients send their API key as a bearer token: here it is the id of an access key, a colon, its secret. */
    private Caller caller(Request request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return authenticate.signed(request);
        }
        String[] parts = header.substring(7).strip().split(":", 2);
        if (parts.length != 2 || parts[0].isEmpty() || parts[1].isEmpty()) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "The API key must be the id of an access key, a colon, and its secret.");
        }
        return authenticate.withKey(parts[0], parts[1], request);
    }

    private Answer single(Observation event, Caller caller, String id) {
        gate.perform(caller, deed("PutLineageEvent", false, id, Audited.of(List.of(event))),
                call -> observe(List.of(event), call));
        return new Answer(201, Headers.none(), new byte[0]);
    }

    private Answer batch(List<OpenLineageReader.Read> read, Caller caller, String id) {
        List<Observation> events = read.stream().flatMap(it -> it.event().stream()).toList();
        gate.perform(caller, deed("PutLineageEvent", false, id, Audited.of(events)), call -> observe(events, call));
        return Answer.text(200, "application/json", Audited.summary(read));
    }

    private Answer events(Caller caller, String id) {
        List<String> newest = gate.perform(caller, deed("ListLineageEvents", true, id, "{}"), call -> {
            call.require(arns.of("plumbline", "lineage-event/*"));
            return observer.newest(NEWEST);
        });
        return Answer.text(200, "application/json",
                "{\"events\":[" + String.join(",", newest) + "],\"totalCount\":" + newest.size() + "}");
    }

    private int observe(List<Observation> events, Call call) {
        Principal principal = call.caller().principal();
        Actor actor = new Actor(principal.arn(), principal.id(), principal.name());
        call.require(arns.of("plumbline", "lineage-event/*"));
        int drawn = 0;
        for (Observation event : events) {
            event.job().or(() -> event.outputs().stream().findFirst()).map(Subject::uri)
                    .ifPresent(uri -> call.touches("Plumbline::LineageEvent", uri));
            drawn += observer.observe(event, actor) ? 1 : 0;
        }
        return drawn;
    }

    private static Deed deed(String name, boolean readOnly, String id, String parameters) {
        return new Deed("plumbline.amazonaws.com", name, readOnly, id, Optional.of(parameters),
                OpenLineageEndpoint::code);
    }

    private static String code(RuntimeException failure) {
        return !(failure instanceof PlumblineException known)
                ? "InternalFailure"
                : known.category() == Category.ACCESS_DENIED ? "AccessDenied" : "ValidationException";
    }

    private static int status(Category category) {
        return switch (category) {
            case ACCESS_DENIED -> 403;
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> 503;
            case NOT_AVAILABLE_YET -> 501;
            case NOT_FOUND -> 404;
            case INVALID_CONFIGURATION, INVALID_ARGUMENT, ALREADY_EXISTS, CONFLICT, IN_USE, LIMIT_EXCEEDED,
                    INVALID_DOCUMENT, INVALID_DATA ->
                400;
        };
    }

    private static Answer error(int status, String sentence) {
        return Answer.text(status, "application/json", Audited.error(status, sentence));
    }
}
