// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.ACCESS_DENIED;
import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;
import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;
import static io.plumbline.measure.PlumblineException.Category.UNAVAILABLE;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;

/**
 * What to tell people when an endpoint does not answer with scores. Never quotes an answer, which may hold personal data.
 *
 * @param endpoint its address as shown
 * @param settings how long it was waited for
 */
record Refusals(String endpoint, EndpointSettings settings) {

    /** Whether a single row, or the number of rows, may be to blame for {@code outcome}, and not the endpoint as a whole. */
    static boolean maybeOneRow(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reply reply -> switch (reply.status()) {
                case 400, 413, 422, 424, 500 -> true;
                default -> false;
            };
            case Outcome.Silence silence -> silence.reason() == Outcome.Reason.BROKEN;
        };
    }

    /** Returns the failure of the endpoint as a whole. */
    PlumblineException of(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Reply reply -> of(reply);
            case Outcome.Silence silence -> new PlumblineException(UNAVAILABLE,
                    "The endpoint %s %s".formatted(endpoint, sentence(silence.reason())));
        };
    }

    /** Returns the failure of one row, where others are answered. */
    PlumblineException ofRow(Outcome outcome, String row) {
        String how = switch (outcome) {
            case Outcome.Reply reply -> "with status " + reply.status();
            case Outcome.Silence silence -> "by ending the connection";
        };
        String advice = outcome instanceof Outcome.Reply reply && reply.status() == 413
                ? "That row alone is larger than it takes; shorten its texts."
                : "It answers other rows; compare that row's values with what the model was trained on.";
        return new PlumblineException(INVALID_DATA,
                "The endpoint %s refuses %s %s. %s".formatted(endpoint, row, how, advice));
    }

    private PlumblineException of(Outcome.Reply reply) {
        return switch (reply.status()) {
            case 401, 403, 407 ->
                failure(ACCESS_DENIED, reply, "It lets nobody in without credentials, or not with these."
                        + " Give them in the address (http://name:password@host/...) or open the endpoint to this machine.");
            case 404, 405, 410 -> failure(UNAVAILABLE, reply,
                    "The host answers, but there is no model under that path. Check the path; SageMaker containers listen on /invocations.");
            case 406, 415 -> failure(INVALID_CONFIGURATION, reply,
                    "It does not speak that format. Check predictor.content_type and predictor.accept_type.");
            case 400, 413, 422, 424 -> failure(INVALID_DATA, reply,
                    "It does not take the request. Check predictor.content_type, the templates, and the order of the features.");
            case 429, 503 -> failure(UNAVAILABLE, reply,
                    "It is busy or not ready, and stayed so for %d attempts. Try later or ask with fewer requests at once."
                            .formatted(settings.attempts()));
            case 500, 502, 504 -> failure(UNAVAILABLE, reply,
                    "It breaks down on the request, %d attempts alike. Look into its log."
                            .formatted(settings.attempts()));
            default -> failure(UNAVAILABLE, reply, reply.status() / 100 == 3
                    ? "It sends requests elsewhere, which are not sent on. Give the final address."
                    : "That is no answer to a request for predictions. Check the address and the endpoint's log.");
        };
    }

    private PlumblineException failure(Category category, Outcome.Reply reply, String advice) {
        return new PlumblineException(category, "The endpoint %s answers with status %d%s. %s".formatted(endpoint,
                reply.status(), isPage(reply) ? " and an HTML page" : "", advice));
    }

    /** Returns the failure of an answer that is a page for people. */
    PlumblineException page(Outcome.Reply reply) {
        return new PlumblineException(UNAVAILABLE,
                "The endpoint %s answers with an HTML page instead of predictions (status %d). Check the path, and whether a proxy or a login page stands in front of the model."
                        .formatted(endpoint, reply.status()));
    }

    /** Whether the body is HTML or XML, whatever its header says: many containers send scores as text/html. */
    static boolean isPage(Outcome.Reply reply) {
        return reply.body().stripLeading().startsWith("<");
    }

    private String sentence(Outcome.Reason reason) {
        return switch (reason) {
            case LATE -> "does not answer within %s. Ask for fewer rows per request, or look whether it hangs."
                    .formatted(time(settings.requestTimeout().toMillis()));
            case UNREACHABLE ->
                "cannot be reached: nothing accepts connections there. Start it, or check host and port.";
            case SWALLOWED ->
                "cannot be reached: no connection within %s. Check host and port, https:// against http://, and whether a firewall is in between."
                        .formatted(time(settings.connectTimeout().toMillis()));
            case BROKEN -> "ends the connection before it has answered, %d attempts alike. Look into its log."
                    .formatted(settings.attempts());
            case UNKNOWN_HOST -> "cannot be reached: its host name has no address. Check the spelling.";
            case UNTRUSTED ->
                "cannot be reached safely: TLS could not be agreed on, or its certificate is not trusted or for another host. Check https:// against http://, and the certificate.";
            case ENDLESS -> "sends more than 128 MB for one request, which no predictions are. Check what it answers.";
        };
    }

    private static String time(long milliseconds) {
        return milliseconds % 1000 == 0 ? milliseconds / 1000 + " s" : milliseconds + " ms";
    }
}
