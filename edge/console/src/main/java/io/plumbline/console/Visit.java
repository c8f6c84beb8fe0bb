// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.data.PageRequest;
import io.plumbline.governance.Actor;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Question;
import io.plumbline.security.gate.Call;
import io.plumbline.security.gate.Deed;
import io.plumbline.security.session.Session;
import io.plumbline.web.Answer;
import io.plumbline.web.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** One request of somebody who is signed in: what was asked, who asks, and the way to read and change things. */
public final class Visit {
    private final Request request;
    private final Map<String, String> path;
    private final Values query;
    private final Values form;
    private final Session session;
    private final Caller caller;
    private final ConsoleParts parts;
    private final String requestId;

    Visit(Request request, Map<String, String> path, Values form, Session session, Caller caller, ConsoleParts parts,
            String requestId) {
        this.request = request;
        this.path = path;
        this.query = Values.parse(request.query().orElse(""));
        this.form = form;
        this.session = session;
        this.caller = caller;
        this.parts = parts;
        this.requestId = requestId;
    }

    /** Returns the value of a {@code {name}} of the address. */
    public String path(String name) {
        return path.getOrDefault(name, "");
    }

    /** Returns what stands behind the question mark. */
    public Values query() {
        return query;
    }

    /** Returns the sent form; empty for a read. */
    public Values form() {
        return form;
    }

    /** Returns who is signed in. */
    public Caller caller() {
        return caller;
    }

    /** Returns who is signed in, as it is written beside what they do. */
    public Actor actor() {
        return new Actor(caller.principal().arn(), caller.principal().id(), caller.principal().name());
    }

    /** Returns the session. */
    public Session session() {
        return session;
    }

    /** Returns whether only a part of a page is wanted, by a script that puts it in place. */
    public boolean wantsPart() {
        return request.header("hx-request").isPresent() && request.header("hx-history-restore-request").isEmpty();
    }

    /** Returns the frame around a page: {@code section} is the entry of the navigation it belongs to. */
    public Frame frame(String title, Section section) {
        return new Frame(title, section, caller.principal().name(), session.formToken(), query.find("done"));
    }

    /** Returns the entry of the navigation that the address belongs to. */
    Section section() {
        return Arrays.stream(Section.values()).filter(each -> request.path().startsWith(each.address())).findFirst()
                .orElse(Section.FLEET);
    }

    /** Returns an answer made from a template. */
    public Answer page(String template, Frame frame, Object view) {
        return parts.pages().page(template, frame, view);
    }

    /** Returns an answer made from a template without the frame, for a script that puts it in place. */
    public Answer part(String template, Object view) {
        return parts.pages().part(template, view);
    }

    /** Sends the browser to {@code address} after a change, where {@code done} is said once. */
    public Answer redirect(String address, String done) {
        return Answers.redirect(address + (address.contains("?") ? "&" : "?") + "done=" + Values.encode(done));
    }

    /** Reads something through the gate, as the operation {@code name} of {@code service}. */
    public <T> T read(String service, String name, Map<String, String> parameters, Function<Call, T> work) {
        return parts.gate().perform(caller, deed(service, name, true, parameters), work);
    }

    /** Changes something through the gate, as the operation {@code name} of {@code service}. */
    public <T> T change(String service, String name, Map<String, String> parameters, Function<Call, T> work) {
        return parts.gate().perform(caller, deed(service, name, false, parameters), work);
    }

    /** Returns which page of a list of at most {@code limit} items is wanted; {@code listing} names it and its filters. */
    public PageRequest pageOf(String listing, int limit) {
        return new PageRequest(limit, query.find("after").map(token -> parts.tokens().open(token, listing)));
    }

    /** Returns the address of the page after {@code page}, with the same filters; empty when it is the last. */
    public Optional<String> next(io.plumbline.data.Page<?> page, String listing) {
        return page.next().map(key -> request.path() + query.with("after", parts.tokens().seal(key, listing)));
    }

    /** Returns whether whoever is signed in may do {@code action} to {@code resource}, to show or hide a button. */
    public boolean may(String action, String resource) {
        return may(Question.of(action, resource));
    }

    /** Returns whether whoever is signed in may do this, asked with all that the change itself will say. */
    public boolean may(Question question) {
        return parts.authoriser().ask(caller, question).allowed();
    }

    private Deed deed(String service, String name, boolean readOnly, Map<String, String> parameters) {
        return new Deed(service + ".amazonaws.com", name, readOnly, requestId,
                parameters.isEmpty() ? Optional.empty() : Optional.of(parts.json().apply(parameters)),
                Visit::codeOf);
    }

    private static String codeOf(RuntimeException failure) {
        if (!(failure instanceof PlumblineException known)) {
            return "InternalFailure";
        }
        return switch (known.category()) {
            case ACCESS_DENIED -> "AccessDenied";
            case NOT_FOUND -> "ResourceNotFound";
            case ALREADY_EXISTS, CONFLICT, IN_USE -> "ConflictException";
            case LIMIT_EXCEEDED -> "ResourceLimitExceeded";
            case UNAVAILABLE, RESOURCE_EXHAUSTED, CANCELLED -> "ServiceUnavailable";
            case INVALID_ARGUMENT, INVALID_CONFIGURATION, INVALID_DATA, INVALID_DOCUMENT,
                    NOT_AVAILABLE_YET ->
                "ValidationException";
        };
    }

    /** Returns what the form must hold under {@code name}; {@code label} is how the page calls it. */
    public String require(String name, String label) {
        return form.find(name).orElseThrow(
                () -> new PlumblineException(Category.INVALID_ARGUMENT, label + " is empty; fill it in"));
    }

    /** Returns one of {@code allowed}, sent under {@code name}. */
    public String choose(String name, String label, List<String> allowed) {
        String value = require(name, label);
        if (!allowed.contains(value)) {
            throw new PlumblineException(Category.INVALID_ARGUMENT,
                    label + " must be one of " + String.join(", ", allowed));
        }
        return value;
    }
}
