// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.session.Session;
import io.plumbline.web.Answer;
import io.plumbline.web.Endpoint;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every address below {@code /console}, and sends {@code /} there. */
public final class Console implements Endpoint {
    private static final Logger LOG = LoggerFactory.getLogger(Console.class);
    private static final Map<String, String> GUARDS = Map.of("content-security-policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "x-content-type-options", "nosniff", "referrer-policy", "same-origin", "x-frame-options", "DENY",
            "cross-origin-opener-policy", "same-origin", "cross-origin-resource-policy", "same-origin");

    private final Routes routes = new Routes();
    private final Door door;
    private final ConsoleParts parts;
    private final Supplier<String> requestIds;

    Console(Door door, ConsoleParts parts, Collection<? extends Screen> screens, Supplier<String> requestIds) {
        this.door = door;
        this.parts = parts;
        this.requestIds = requestIds;
        screens.forEach(screen -> screen.register(routes));
    }

    @Override
    public Answer answer(Request request) {
        Answer answer = find(request);
        for (Map.Entry<String, String> guard : GUARDS.entrySet()) {
            answer = answer.with(guard.getKey(), guard.getValue());
        }
        return answer.headers().first("cache-control").isPresent() ? answer : answer.with("cache-control", "no-store");
    }

    private Answer find(Request request) {
        List<String> segments = Routes.split(request.path()).stream().map(Values::decode).toList();
        if (request.path().equals("/") || request.path().equals("/console") || request.path().equals("/console/")) {
            return Answers.redirect(Section.FLEET.address());
        }
        if (segments.size() == 3 && segments.get(1).equals("assets")) {
            return Assets.find(segments.get(2)).orElseGet(() -> missing(request));
        }
        try {
            Optional<Answer> atTheDoor = door.answer(request, segments);
            return atTheDoor.isPresent() ? atTheDoor.get() : visit(request, segments);
        } catch (PlumblineException failure) {
            return Problem.of(failure).answer(parts.pages(), Optional.empty());
        } catch (RuntimeException failure) {
            return unexpected(failure, Optional.empty());
        }
    }

    private Answer visit(Request request, List<String> segments) {
        Optional<Session> session = door.session(request);
        Optional<Principal> principal = session.flatMap(door::principal);
        if (session.isEmpty() || principal.isEmpty()) {
            return door.signInFirst(request);
        }
        Values form = request.method().equals("POST")
                ? Values.parse(new String(request.body(), StandardCharsets.UTF_8))
                : Values.parse("");
        Optional<Routes.Match> match = routes.find(request.method(), segments.subList(1, segments.size()));
        Visit visit = new Visit(request, match.map(Routes.Match::values).orElse(Map.of()), form, session.get(),
                new Caller(principal.get(), Door.origin(request)), parts, requestIds.get());
        if (visit.session().passwordDue()) {
            return show(visit, new Routes.Match(each -> door.newPassword().answer(request, each), Map.of()), request,
                    form);
        }
        return match.isEmpty()
                ? Problem.missing().answer(parts.pages(), Optional.of(visit))
                : show(visit, match.get(), request, form);
    }

    private Answer show(Visit visit, Routes.Match match, Request request, Values form) {
        try {
            if (request.method().equals("POST")) {
                door.checkForm(request, visit.session(), form);
            }
            return match.page().show(visit);
        } catch (PlumblineException failure) {
            return Problem.of(failure).answer(parts.pages(), Optional.of(visit));
        } catch (RuntimeException failure) {
            return unexpected(failure, Optional.of(visit));
        }
    }

    /** The message of an unexpected failure may hold anything, so only its place goes to the log. */
    private Answer unexpected(RuntimeException failure, Optional<Visit> visit) {
        LOG.error("a page failed with {} at {}", failure.getClass().getName(),
                failure.getStackTrace().length > 0 ? failure.getStackTrace()[0] : "an unknown place");
        return Problem.unexpected().answer(parts.pages(), visit);
    }

    private Answer missing(Request request) {
        return Problem.of(new PlumblineException(Category.NOT_FOUND, "there is no file " + request.path()))
                .answer(parts.pages(), Optional.empty());
    }
}
