// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.access.Answer;
import io.plumbline.security.access.Authoriser;
import io.plumbline.security.access.Principal;
import io.plumbline.security.access.Transactions;
import io.plumbline.security.audit.AuditEvent;
import io.plumbline.security.audit.AuditLog;
import io.plumbline.security.gate.Gatekeeper;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.security.session.SessionDesk;
import io.plumbline.security.session.SignIn;
import io.plumbline.store.Database;
import io.plumbline.store.Databases;
import io.plumbline.store.session.JdbiSessions;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final Database database = Databases.h2();
    private final List<AuditEvent> events = new ArrayList<>();
    private final Console console = console();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aStrangerIsSentToTheFormAndBackAfterwards() {
        assertThat(get("/console/echo?a=1", "").headers().first("location"))
                .contains("/console/sign-in?to=%2Fconsole%2Fecho%3Fa%3D1");

        var welcome = post("/console/sign-in", "user=ann&password=right&to=%2Fconsole%2Fecho%3Fa%3D1", "");
        assertThat(welcome.status()).isEqualTo(303);
        assertThat(welcome.headers().first("location")).contains("/console/echo?a=1");
        assertThat(welcome.headers().first("set-cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(body(get("/console/echo?a=1", cookie(welcome)))).contains("<strong>ann</strong>");
    }

    @Test
    void nobodyIsSentToAnotherSiteAfterSigningIn() {
        var welcome = post("/console/sign-in", "user=ann&password=right&to=https%3A%2F%2Fexample.org%2F", "");

        assertThat(welcome.headers().first("location")).contains("/console/fleet");
    }

    @Test
    void aWrongPasswordIsRefusedAndRecordedWithoutTheName() {
        var refused = post("/console/sign-in", "user=hunter2&password=wrong", "");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(body(refused)).contains("User name, password or code is wrong.");
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("ConsoleLogin");
            assertThat(event.errorMessage()).contains("failed authentication");
            assertThat(event.toString()).doesNotContain("hunter2");
        });
    }

    @Test
    void theSixthTryIsNotEvenChecked() {
        for (int i = 0; i < 5; i++) {
            assertThat(post("/console/sign-in", "user=ann&password=wrong", "").status()).isEqualTo(401);
        }

        assertThat(post("/console/sign-in", "user=ann&password=right", "").status()).isEqualTo(429);
    }

    @Test
    void aFormWithoutTheTokenOfTheSessionChangesNothing() {
        String cookie = cookie(post("/console/sign-in", "user=ann&password=right", ""));

        assertThat(post("/console/echo", "token=guessed", cookie).status()).isEqualTo(403);
        assertThat(post("/console/echo", "", cookie).status()).isEqualTo(403);
        String page = body(get("/console/echo", cookie));
        String token = page.replaceAll("(?s).*data-token=\"([^\"]+)\".*", "$1");
        assertThat(post("/console/echo", "token=" + token, cookie).status()).isEqualTo(303);
    }

    @Test
    void signingOutEndsTheSession() {
        String cookie = cookie(post("/console/sign-in", "user=ann&password=right", ""));
        String token = body(get("/console/echo", cookie)).replaceAll("(?s).*data-token=\"([^\"]+)\".*", "$1");

        post("/console/sign-out", "token=" + token, cookie);

        assertThat(get("/console/echo", cookie).headers().first("location").orElseThrow()).contains("sign-in");
    }

    @Test
    void everyAnswerForbidsForeignScriptsAndFrames() {
        for (var answer : List.of(get("/console/sign-in", ""), get("/", ""), get("/console/assets/console.css", ""))) {
            assertThat(answer.headers().first("content-security-policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void anUnknownPageAndABrokenOneAreSaidInTheFrame() {
        String cookie = cookie(post("/console/sign-in", "user=ann&password=right", ""));

        assertThat(get("/console/nowhere", cookie).status()).isEqualTo(404);
        var broken = get("/console/broken", cookie);
        assertThat(broken.status()).isEqualTo(500);
        assertThat(body(broken)).doesNotContain("a secret");
    }

    private Console console() {
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
        Authoriser everything = (caller, question) -> new Answer(true, "");
        Transactions transactions = database;
        Gatekeeper gate = new Gatekeeper(everything, transactions, audit, Instant::now,
                () -> UUID.randomUUID().toString());
        SessionDesk desk = new SessionDesk(new JdbiSessions(database), Instant::now,
                () -> UUID.randomUUID().toString());
        Screen echo = routes -> {
            routes.get("/echo", visit -> visit.page("problem", visit.frame("Echo", Section.FLEET),
                    new Problem(200, "Echo", "nothing")));
            routes.post("/echo", visit -> visit.redirect("/console/echo", "Done."));
            routes.get("/broken", visit -> {
                throw new IllegalStateException("a secret");
            });
        };
        return new ConsoleSettings(gate, everything, audit, new OneUser(), desk, RootKey.fresh().pageTokens(),
                Optional.empty(), Instant::now,
                () -> UUID.randomUUID().toString(), "000000000000", Map::toString).build(List.of(echo));
    }

    private io.plumbline.web.Answer get(String address, String cookie) {
        return send("GET", address, "", cookie);
    }

    private io.plumbline.web.Answer post(String address, String form, String cookie) {
        return send("POST", address, form, cookie);
    }

    private io.plumbline.web.Answer send(String method, String address, String form, String cookie) {
        String[] parts = address.split("\\?", 2);
        Headers headers = Headers.none().with("host", "localhost:8080");
        return console.answer(new Request(method, parts[0], parts.length > 1 ? Optional.of(parts[1]) : Optional.empty(),
                cookie.isEmpty() ? headers : headers.with("cookie", cookie), form.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1", false));
    }

    private static String cookie(io.plumbline.web.Answer answer) {
        return answer.headers().first("set-cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static String body(io.plumbline.web.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static final class OneUser implements SignIn {
        @Override
        public Outcome check(String user, String password, Optional<String> code) {
            return password.equals("right") ? new Outcome.Accepted(user, false) : new Outcome.Refused();
        }

        @Override
        public Optional<Principal> principal(String user, boolean mfa) {
            return Optional.of(new Principal(Principal.Kind.USER, "000000000000",
                    "arn:aws:iam::000000000000:user/" + user, "AIDA1", user, Optional.empty(), Optional.empty(),
                    Map.of()));
        }
    }
}
