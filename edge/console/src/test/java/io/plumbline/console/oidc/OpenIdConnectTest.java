// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.console.Values;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.sealing.RootKey;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpenIdConnectTest {
    private static final String SECRET = "a secret that is long enough to sign with HS256";
    private final FakeProvider provider;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final OpenIdConnect door;

    OpenIdConnectTest() throws IOException {
        provider = new FakeProvider();
        door = new OpenIdConnect(new OidcSettings(provider.address(), "plumbline", SECRET, "the bank",
                "preferred_username", URI.create("https://plumbline.example.org")), RootKey.fresh().sealed(), now::get);
    }

    @AfterEach
    void close() {
        provider.close();
    }

    @Test
    void aRightAnswerSignsInAndGoesOnWhereSomebodyWanted() {
        Question question = ask("/console/audit");
        provider.issue("code-1", question.challenge(),
                FakeProvider.signed(claims(question).claim("amr", List.of("pwd", "mfa")).build(), FakeProvider.KEY));

        Answer in = callback(question, "code-1", question.state());

        assertThat(in.status()).isEqualTo(200);
        assertThat(text(in)).contains("signed in: ann, second factor true", "/console/audit");
        assertThat(in.headers().all("set-cookie")).anyMatch(cookie -> cookie.contains("Max-Age=0"));
    }

    @Test
    void theQuestionKeepsItsSecretsInASealedCookieOfThisPathOnly() {
        Question question = ask("");

        assertThat(question.cookie()).contains("HttpOnly", "SameSite=Lax", "Path=/console/single-sign-on")
                .doesNotContain(question.state(), question.nonce());
        assertThat(question.address()).contains("code_challenge_method=S256",
                "redirect_uri=https%3A%2F%2Fplumbline.example.org%2Fconsole%2Fsingle-sign-on%2Fcallback");
    }

    @Test
    void aTokenForAnotherQuestionIsRefused() {
        refuses(claims -> claims.claim("nonce", "of somebody else"), "does not check");
    }

    @Test
    void aTokenForAnotherProgramIsRefused() {
        refuses(claims -> claims.audience("another program"), "does not check");
    }

    @Test
    void aTokenOfAnotherProviderIsRefused() {
        refuses(claims -> claims.issuer("https://elsewhere.example.org"), "does not check");
    }

    @Test
    void aTokenOfYesterdayIsRefused() {
        Date yesterday = Date.from(Instant.now().minus(Duration.ofDays(1)));
        refuses(claims -> claims.expirationTime(yesterday).issueTime(yesterday), "does not check");
    }

    @Test
    void aTokenWithoutTheClaimThatNamesTheUserIsRefused() {
        refuses(claims -> claims.claim("preferred_username", null), "no claim preferred_username");
    }

    @Test
    void aTokenThatNobodySignedIsRefused() {
        Question question = ask("");
        refuses(question, new PlainJWT(claims(question).build()), "not signed with a key of its own");
    }

    @Test
    void aTokenSignedWithTheSharedSecretIsRefused() throws JOSEException {
        Question question = ask("");
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(question).build());
        token.sign(new MACSigner(SECRET));

        refuses(question, token, "not signed with a key of its own");
    }

    @Test
    void aTokenSignedWithAStrangersKeyIsRefused() {
        Question question = ask("");
        refuses(question, FakeProvider.signed(claims(question).build(), FakeProvider.OTHER_KEY), "does not check");
    }

    @Test
    void aStateOfAnotherQuestionIsRefused() {
        Question question = ask("");
        String other = ask("").state();
        provider.issue("code-1", question.challenge(),
                FakeProvider.signed(claims(question).build(), FakeProvider.KEY));

        assertThatThrownBy(() -> callback(question, "code-1", other)).hasMessageContaining("does not belong");
    }

    @Test
    void anAnswerIsGoodForOneBrowserOnceAndForTenMinutes() {
        Question question = ask("");
        provider.issue("code-1", question.challenge(),
                FakeProvider.signed(claims(question).build(), FakeProvider.KEY));

        assertThatThrownBy(() -> callback(new Question(question.address(), "other=1"), "code-1", question.state()))
                .hasMessageContaining("did not begin to sign in here");
        assertThatThrownBy(() -> callback(new Question(question.address(), "plumbline-sign-on=forged"), "code-1",
                question.state())).hasMessageContaining("was changed");
        callback(question, "code-1", question.state());
        assertThatThrownBy(() -> callback(question, "code-1", question.state()))
                .hasMessageContaining("it refused the code");
        now.updateAndGet(before -> before.plus(Duration.ofMinutes(10)));
        assertThatThrownBy(() -> callback(question, "code-1", question.state()))
                .hasMessageContaining("longer than ten minutes");
    }

    @Test
    void aProviderThatDoesNotAnswerLeavesThePassword() {
        provider.close();

        assertThatThrownBy(() -> ask("")).isInstanceOfSatisfying(PlumblineException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("sign in with a password");
        });
    }

    private void refuses(UnaryOperator<JWTClaimsSet.Builder> change, String why) {
        Question question = ask("");
        refuses(question, FakeProvider.signed(change.apply(claims(question)).build(), FakeProvider.KEY), why);
    }

    private void refuses(Question question, JWT token, String why) {
        provider.issue("code-1", question.challenge(), token);
        assertThatThrownBy(() -> callback(question, "code-1", question.state()))
                .isInstanceOfSatisfying(PlumblineException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Category.ACCESS_DENIED);
                    assertThat(failure).hasMessageContaining(why).hasMessageNotContaining(SECRET);
                });
    }

    private JWTClaimsSet.Builder claims(Question question) {
        return new JWTClaimsSet.Builder().issuer(provider.address().toString()).audience("plumbline").subject("4711")
                .claim("preferred_username", "ann").claim("nonce", question.nonce())
                .issueTime(Date.from(Instant.now())).expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    private Question ask(String to) {
        Answer answer = door.answer(request("to=" + Values.encode(to), ""), place("start"), this::welcome);
        return new Question(answer.headers().first("location").orElseThrow(),
                answer.headers().first("set-cookie").orElseThrow());
    }

    private Answer callback(Question question, String code, String state) {
        return door.answer(request("code=" + code + "&state=" + Values.encode(state),
                question.cookie().replaceAll(";.*", "")), place("callback"), this::welcome);
    }

    private Answer welcome(Request request, String user, boolean mfa, String to) {
        return new Answer(303, Headers.none().with("location", to.isEmpty() ? "/console/fleet" : to).with("set-cookie",
                "in=" + user + "; second=" + mfa), new byte[0]);
    }

    private static List<String> place(String last) {
        return List.of("console", "single-sign-on", last);
    }

    private static Request request(String query, String cookie) {
        Headers headers = Headers.none().with("host", "plumbline.example.org");
        return new Request("GET", "/console/single-sign-on", Optional.of(query),
                cookie.isEmpty() ? headers : headers.with("cookie", cookie), new byte[0], "127.0.0.1", true);
    }

    private static String text(Answer answer) {
        String in = answer.headers().all("set-cookie").stream().filter(cookie -> cookie.startsWith("in=")).findFirst()
                .orElse("").replace("in=", "signed in: ").replace("; second=", ", second factor ");
        return in + new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** What the browser was sent away with. */
    private record Question(String address, String cookie) {
        String state() {
            return value("state");
        }

        String nonce() {
            return value("nonce");
        }

        String challenge() {
            return value("code_challenge");
        }

        private String value(String name) {
            return Values.parse(address.substring(address.indexOf('?') + 1)).raw(name);
        }
    }
}
