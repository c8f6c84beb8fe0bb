// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.web.Answer;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that went wrong, as a page.
 *
 * @param status   of the answer
 * @param heading  what kind of thing it is
 * @param sentence what happened and what to do
 */
public record Problem(int status, String heading, String sentence) {
    static Problem of(PlumblineException failure) {
        int status = switch (failure.category()) {
            case ACCESS_DENIED -> 403;
            case NOT_FOUND -> 404;
            case ALREADY_EXISTS, CONFLICT, IN_USE -> 409;
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> 503;
            case INVALID_ARGUMENT, INVALID_CONFIGURATION, INVALID_DATA, INVALID_DOCUMENT, LIMIT_EXCEEDED,
                    NOT_AVAILABLE_YET ->
                400;
        };
        String heading = switch (status) {
            case 403 -> "You may not do this";
            case 404 -> "Not found";
            case 409 -> "Something stands in the way";
            case 503 -> "Not possible right now";
            default -> "This was not accepted";
        };
        return new Problem(status, heading, sentence(String.valueOf(failure.getMessage())));
    }

    static String sentence(String message) {
        String begun = message.isEmpty()
                ? message
                : message.substring(0, 1).toUpperCase(Locale.ROOT) + message.substring(1);
        return begun.endsWith(".") ? begun : begun + ".";
    }

    static Problem missing() {
        return new Problem(404, "Not found",
                "There is no page at this address. The navigation leads to all there are.");
    }

    static Problem unexpected() {
        return new Problem(500, "Something broke",
                "This is a mistake in Plumbline. Nothing was changed; the server's log says where it happened.");
    }

    Answer answer(Pages pages, Optional<Visit> visit) {
        if (visit.isEmpty()) {
            return pages.part(status, "outside", this);
        }
        return visit.get().wantsPart()
                ? pages.part(status, "problemPart", this)
                : pages.page(status, "problem", visit.get().frame(heading, visit.get().section()), this);
    }
}
