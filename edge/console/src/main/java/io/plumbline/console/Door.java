// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.session.Session;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.security.session.SignIn;
import io.plumbline.security.session.SignInLimit;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The way in: signing in and out, the cookie of the session, and the check that a form came from one of our pages. */
final class Door {
    private static final String COOKIE = "plumbline-session";

    private final SignIn signIn;
    private final SessionDesk desk;
    private final SignInLimit limit;
    private final SignInRecord record;
    private final Optional<SingleSignOn> singleSignOn;
    private final Pages pages;

    Door(SignIn signIn, SessionDesk desk, SignInLimit limit, SignInRecord record, Optional<SingleSignOn> singleSignOn,
            Pages pages) {
        this.signIn = signIn;
        this.desk = desk;
        this.limit = limit;
        this.record = record;
        this.singleSignOn = singleSignOn;
        this.pages = pages;
    }

    /** Answers the addresses that need nobody to be signed in. */
    Optional<Answer> answer(Request request, List<String> segments) {
        String place = segments.size() < 2 ? "" : segments.get(1);
        return switch (place) {
            case "sign-in" -> Optional.of(request.method().equals("POST")
                    ? tryToSignIn(request)
                    : page(200, Values.parse(request.query().orElse("")).find("to").orElse(""), "", false, ""));
            case "sign-out" -> Optional.of(signOut(request));
            case "single-sign-on" -> singleSignOn.map(other -> other.answer(request, segments,
                    (asked, user, mfa, to) -> welcome(asked, user, mfa, false, to)));
            default -> Optional.empty();
        };
    }

    /** Returns the session of a request. */
    Optional<Session> session(Request request) {
        return request.headers().all("cookie").stream().flatMap(line -> Arrays.stream(line.split(";", -1)))
                .map(String::strip).filter(cookie -> cookie.startsWith(COOKIE + "="))
                .map(cookie -> cookie.substring(COOKIE.length() + 1)).findFirst().flatMap(desk::find);
    }

    /** Returns as whom a session acts now. */
    Optional<Principal> principal(Session session) {
        return signIn.principal(session.user(), session.mfa());
    }

    /** Returns what somebody meets whose password is due for a change. */
    NewPassword newPassword() {
        return new NewPassword(signIn, desk, limit);
    }

    /** Sends somebody who is not signed in to the form, and back afterwards. */
    Answer signInFirst(Request request) {
        return send(request, "/console/sign-in");
    }

    /** Sends somebody to {@code address} first, and back to what they asked for afterwards. */
    static Answer send(Request request, String address) {
        if (request.header("hx-request").isPresent()) {
            // A script would put the page into a part of the one that is open, so the browser is told to leave it.
            return new Answer(401, Headers.none().with("hx-redirect", address), new byte[0]);
        }
        String to = request.method().equals("GET")
                ? request.path() + request.query().map(query -> "?" + query).orElse("")
                : "";
        return Answers.redirect(address + (to.isEmpty() ? "" : "?to=" + Values.encode(to)));
    }

    /** Refuses a form that no page of this session sent. */
    void checkForm(Request request, Session session, Values form) {
        String token = request.header("x-form-token").orElseGet(() -> form.raw("token"));
        if (!same(token, session.formToken()) || cameFromElsewhere(request)) {
            throw new PlumblineException(Category.ACCESS_DENIED,
                    "this form was not sent by a page of your session; open the page again and send it from there");
        }
    }

    static Caller.Origin origin(Request request) {
        return new Caller.Origin(request.address(),
                request.header("user-agent").map(agent -> agent.substring(0, Math.min(agent.length(), 256))),
                request.secure(), "us-east-1");
    }

    private Answer tryToSignIn(Request request) {
        Values form = Values.parse(new String(request.body(), StandardCharsets.UTF_8));
        String user = form.find("user").orElse("");
        String to = form.raw("to");
        if (cameFromElsewhere(request)) {
            return page(403, to, user, false, "This form was sent from another site. Open the page again.");
        }
        if (!limit.mayTry(user, request.address())) {
            record.refused(user, origin(request), "too many failures");
            return page(429, to, user, false, "Too many failures. Wait 15 minutes, then try again.");
        }
        return switch (signIn.check(user, form.raw("password"), form.find("code"))) {
            case SignIn.Outcome.Accepted(String name, boolean mfa, boolean due) ->
                welcome(request, name, mfa, due, to);
            case SignIn.Outcome.NeedsCode() -> page(200, to, user, true,
                    "Enter your password again together with the six digits your authenticator shows.");
            case SignIn.Outcome.Refused() -> refuse(request, user, to);
        };
    }

    private Answer refuse(Request request, String user, String to) {
        limit.failed(user, request.address());
        record.refused(user, origin(request), "failed authentication");
        return page(401, to, user, false, "User name, password or code is wrong.");
    }

    private Answer welcome(Request request, String user, boolean mfa, boolean due, String to) {
        limit.succeeded(user);
        SessionDesk.Opened opened = desk.open(user, mfa, due);
        signIn.principal(user, mfa).ifPresent(principal -> record.accepted(principal, origin(request), mfa));
        return enter(request, opened, to);
    }

    /** Sends somebody whose session was just opened to {@code to}, with the cookie of the session. */
    static Answer enter(Request request, SessionDesk.Opened opened, String to) {
        return Answers.redirect(isOurs(to) ? to : Section.FLEET.address()).with("set-cookie",
                cookie(opened.secret(), request.secure()));
    }

    private Answer signOut(Request request) {
        Optional<Session> session = session(request);
        if (request.method().equals("POST") && session.isPresent()) {
            checkForm(request, session.get(), Values.parse(new String(request.body(), StandardCharsets.UTF_8)));
            desk.end(session.get());
        }
        return Answers.redirect("/console/sign-in").with("set-cookie",
                cookie("", request.secure()) + "; Max-Age=0");
    }

    private Answer page(int status, String to, String user, boolean codeAsked, String notice) {
        return pages.part(status, "signIn", new SignInView(isOurs(to) ? to : "", user, codeAsked, notice,
                singleSignOn.map(SingleSignOn::name)));
    }

    private static boolean cameFromElsewhere(Request request) {
        Optional<String> site = request.header("sec-fetch-site");
        if (site.isPresent()) {
            return !site.get().equals("same-origin") && !site.get().equals("none");
        }
        Optional<String> host = request.header("host");
        return request.header("origin")
                .filter(origin -> host.isEmpty() || !origin.replaceFirst("^https?://", "").equals(host.get()))
                .isPresent();
    }

    /** Only addresses of the console, so that nobody is sent elsewhere after signing in. */
    static boolean isOurs(String to) {
        return to.startsWith("/console/") && !to.contains("\\") && !to.contains("//");
    }

    private static String cookie(String secret, boolean secure) {
        return COOKIE + "=" + secret + "; Path=/console; HttpOnly; SameSite=Strict" + (secure ? "; Secure" : "");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
