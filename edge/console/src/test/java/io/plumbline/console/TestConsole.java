// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Principal;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.security.session.SignIn;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.session.JdbiSessions;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** A console of a test's own screens over an empty H2 database, into which ann signs in with the password right. */
public final class TestConsole implements AutoCloseable {
    private final Database database = Databases.h2();
    private final List<AuditEvent> events = new ArrayList<>();
    private final Console console;
    private String cookie = "";
    private String token = "";

    /**
     * @param screens makes the screens over the database
     */
    public TestConsole(Authoriser authoriser, Function<Database, List<Screen>> screens) {
        AuditLog audit = new AuditLog() {
            @Override
            public void record(AuditEvent event) {
                events.add(event);
            }

            @Override
            public void recordLater(AuditEvent event) {
                events.add(event);
            }
        };
        Gatekeeper gate = new Gatekeeper(authoriser, database, audit, Instant::now, () -> UUID.randomUUID().toString());
        SessionDesk desk = new SessionDesk(new JdbiSessions(database), Instant::now,
                () -> UUID.randomUUID().toString());
        console = new ConsoleSettings(gate, authoriser, audit, new OneUser(), desk, RootKey.fresh().pageTokens(),
                Optional.empty(), Instant::now, () -> UUID.randomUUID().toString(), "000000000000", Map::toString)
                .build(screens.apply(database));
    }

    /** Returns what went into the audit log. */
    public List<AuditEvent> events() {
        return events;
    }

    /** Sends one request of somebody with this cookie. */
    public Answer send(String method, String address, String form, String withCookie, String... header) {
        String[] parts = address.split("\\?", 2);
        Headers headers = Headers.none().with("host", "localhost:8080");
        for (int i = 0; i + 1 < header.length; i += 2) {
            headers = headers.with(header[i], header[i + 1]);
        }
        return console.answer(new Request(method, parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                withCookie.isEmpty() ? headers : headers.with("cookie", withCookie),
                form.getBytes(StandardCharsets.UTF_8), "127.0.0.1", false));
    }

    /** Reads a page as ann. */
    public Answer get(String address) {
        signIn();
        return send("GET", address, "", cookie);
    }

    /** Sends a form as ann, from a page of hers. */
    public Answer post(String address, String form) {
        signIn();
        return send("POST", address, form + "&token=" + token, cookie);
    }

    /** Returns the text of an answer. */
    public static String body(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private void signIn() {
        if (cookie.isEmpty()) {
            cookie = send("POST", "/console/sign-in", "user=ann&password=right", "").headers().first("set-cookie")
                    .orElseThrow().replaceAll(";.*", "");
            token = body(send("GET", "/console/nowhere", "", cookie)).replaceAll("(?s).*data-token=\"([^\"]+)\".*",
                    "$1");
        }
    }

    @Override
    public void close() {
        database.close();
    }

    private static final class OneUser implements SignIn {
        @Override
        public Outcome check(String user, String password, Optional<String> code) {
            return switch (password) {
                case "right" -> new Outcome.Accepted(user, false, false);
                case "first" -> new Outcome.Accepted(user, false, true);
                default -> new Outcome.Refused();
            };
        }

        @Override
        public void renew(String user, String before, String after) {
            if (!before.equals("first")) {
                throw new PlumblineException(Category.ACCESS_DENIED, "The old password was incorrect.");
            }
        }

        @Override
        public Optional<Principal> principal(String user, boolean mfa) {
            return Optional.of(new Principal(Principal.Kind.USER, "000000000000",
                    "arn:aws:iam::000000000000:user/" + user, "AIDA1", user, Optional.empty(), Optional.empty(),
                    Map.of()));
        }
    }
}
