// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.security.access.Answer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private final TestConsole console = new TestConsole((caller, question) -> new Answer(true, ""),
            database -> List.of(echo()));

    @AfterEach
    void close() {
        console.close();
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
        assertThat(console.events()).singleElement().satisfies(event -> {
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
    void whoseFirstPasswordWasSetByAnotherSeesNothingBeforeChoosingOne() {
        String cookie = cookie(post("/console/sign-in", "user=ann&password=first", ""));
        assertThat(get("/console/echo?a=1", cookie).headers().first("location"))
                .contains("/console/new-password?to=%2Fconsole%2Fecho%3Fa%3D1");
        String form = body(get("/console/new-password?to=%2Fconsole%2Fecho", cookie));
        assertThat(form).contains("Choose a new password", "<strong>ann</strong>");
        String token = "&token=" + form.replaceAll("(?s).*name=\"token\" value=\"([^\"]+)\".*", "$1");
        assertThat(post("/console/echo", token, cookie).headers().first("location").orElseThrow())
                .startsWith("/console/new-password");

        String chosen = "&after=a+new+password&to=%2Fconsole%2Fecho" + token;
        assertThat(body(post("/console/new-password", "before=first&again=another" + chosen, cookie)))
                .contains("id=\"wrong-again\"");
        assertThat(body(post("/console/new-password", "before=wrong&again=a+new+password" + chosen, cookie)))
                .contains("id=\"wrong-before\"");
        var done = post("/console/new-password", "before=first&again=a+new+password" + chosen, cookie);

        assertThat(done.headers().first("location")).contains("/console/echo");
        assertThat(body(get("/console/echo", cookie(done)))).contains("<strong>ann</strong>");
        assertThat(get("/console/echo", cookie).headers().first("location").orElseThrow()).contains("sign-in");
        assertThat(console.events()).anySatisfy(event -> {
            assertThat(event.name()).isEqualTo("ChangePassword");
            assertThat(event.errorCode()).isEmpty();
        });
    }

    @Test
    void aScriptWhoseSessionEndedIsToldToLeaveThePage() {
        var answer = console.send("GET", "/console/echo", "", "", "hx-request", "true");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.headers().first("hx-redirect")).contains("/console/sign-in");
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

    private static Screen echo() {
        return routes -> {
            routes.get("/echo", visit -> visit.page("problem", visit.frame("Echo", Section.FLEET),
                    new Problem(200, "Echo", "nothing")));
            routes.post("/echo", visit -> visit.redirect("/console/echo", "Done."));
            routes.get("/broken", visit -> {
                throw new IllegalStateException("a secret");
            });
        };
    }

    private io.plumbline.web.Answer get(String address, String cookie) {
        return console.send("GET", address, "", cookie);
    }

    private io.plumbline.web.Answer post(String address, String form, String cookie) {
        return console.send("POST", address, form, cookie);
    }

    private static String cookie(io.plumbline.web.Answer answer) {
        return answer.headers().first("set-cookie").orElseThrow().replaceAll(";.*", "");
    }

    private static String body(io.plumbline.web.Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
