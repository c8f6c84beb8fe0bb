// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.aws.iam.Stage;
import io.plumbline.security.access.Principal;
import io.plumbline.web.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workloads that come with a token of another system instead of a key. */
class WebIdentityTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/trainer";

    private final TokenProvider provider = provider();
    private final Stage stage = new Stage(new WebIdentityProvider(provider.issuer(), Set.of("plumbline", "sts")));

    @BeforeEach
    void start() {
        String name = provider.issuer().getHost() + ":" + provider.issuer().getPort();
        String trust = """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRoleWithWebIdentity",
                "Principal":{"Federated":"arn:aws:iam::000000000000:oidc-provider/%1$s"},"Condition":{
                "StringEquals":{"%1$s:aud":"plumbline"},"StringLike":{"%1$s:sub":"job:credit:*"}}}]}"""
                .formatted(name);
        assertThat(stage.wire(stage.root(), "Action=CreateRole&RoleName=trainer&AssumeRolePolicyDocument="
                + encoded(trust)).status()).isEqualTo(200);
    }

    @AfterEach
    void stop() {
        stage.close();
        provider.close();
    }

    @Test
    void aTokenThatTheRoleTrustsBecomesASessionOfTheRole() {
        Answer answer = ask(token(claims().build()));
        String body = text(answer);

        assertThat(answer.status()).as(body).isEqualTo(200);
        assertThat(body).contains("<SubjectFromWebIdentityToken>job:credit:7</SubjectFromWebIdentityToken>",
                "<Audience>plumbline</Audience>", "<Provider>" + provider.issuer() + "</Provider>");
        Principal session = stage.with(member(body, "AccessKeyId"), Optional.of(member(body, "SessionToken")));
        assertThat(session.arn()).isEqualTo("arn:aws:sts::000000000000:assumed-role/trainer/run");
        assertThat(session.role().orElseThrow().roleArn()).hasValue(ROLE);
    }

    @Test
    void whatIsRecordedNamesThePersonAndHoldsNoToken() {
        String token = token(claims().build());
        ask(token);

        assertThat(stage.events.getLast()).satisfies(event -> {
            assertThat(event.name()).isEqualTo("AssumeRoleWithWebIdentity");
            assertThat(event.caller().principal().kind()).isEqualTo(Principal.Kind.WEB_IDENTITY);
            assertThat(event.caller().principal().id()).endsWith(":plumbline:job:credit:7");
            assertThat(event.toString()).doesNotContain(token);
        });
    }

    @Test
    void aTokenThatTheTrustPolicyDoesNotMeanIsDenied() {
        assertThat(code(ask(token(claims().subject("job:sales:7").build())))).isEqualTo("AccessDenied");
        assertThat(code(ask(token(claims().audience("sts").build())))).isEqualTo("AccessDenied");
        assertThat(text(stage.unsigned("Action=AssumeRoleWithWebIdentity&RoleSessionName=run&RoleArn=" + ROLE
                + "-none&WebIdentityToken=" + token(claims().build()))))
                .contains("<Code>AccessDenied</Code>", "Not authorized to perform sts:AssumeRoleWithWebIdentity");
    }

    @Test
    void aTokenOfAnotherKeyOrOfNoneIsInvalid() throws Exception {
        SignedJWT shared = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("one").build(),
                claims().build());
        shared.sign(new MACSigner(TokenProvider.KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8)));

        assertThat(code(ask(TokenProvider.signed(claims().build(), TokenProvider.OTHER_KEY))))
                .isEqualTo("InvalidIdentityToken");
        assertThat(code(ask(shared.serialize()))).isEqualTo("InvalidIdentityToken");
        assertThat(code(ask(new PlainJWT(claims().build()).serialize()))).isEqualTo("InvalidIdentityToken");
        assertThat(code(ask("no token"))).isEqualTo("InvalidIdentityToken");
    }

    @Test
    void aTokenForSomebodyElseOrOfSomebodyElseIsInvalid() {
        assertThat(text(ask(token(claims().audience("other").build()))))
                .contains("<Code>InvalidIdentityToken</Code>", "Incorrect token audience");
        assertThat(text(ask(token(claims().issuer("https://elsewhere.example.org").build())))).contains(
                "No OpenIDConnect provider found in your account for https://elsewhere.example.org");
    }

    @Test
    void aTokenCountsFromItsBeginningToItsEnd() {
        String token = token(claims().build());
        assertThat(code(ask(token(claims().notBeforeTime(at(120)).build())))).isEqualTo("InvalidIdentityToken");
        assertThat(ask(token(claims().notBeforeTime(at(30)).build())).status()).isEqualTo(200);
        stage.pass(Duration.ofSeconds(599));
        assertThat(ask(token).status()).isEqualTo(200);
        stage.pass(Duration.ofSeconds(1));

        assertThat(code(ask(token))).isEqualTo("ExpiredTokenException");
        assertThat(code(ask(token(claims().expirationTime(null).build())))).isEqualTo("InvalidIdentityToken");
    }

    @Test
    void aProviderThatDoesNotAnswerIsNamed() {
        provider.close();

        assertThat(text(ask(token(claims().build())))).contains("<Code>IDPCommunicationError</Code>",
                provider.issuer().toString());
    }

    @Test
    void whatIsNotDoneYetIsRefusedAndNotPassedOver() {
        assertThat(code(ask(token(claims().claim("https://aws.amazon.com/tags", "x").build()))))
                .isEqualTo("NotImplemented");
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder().issuer(provider.issuer().toString()).subject("job:credit:7")
                .audience("plumbline").issueTime(at(0)).expirationTime(at(600));
    }

    private Date at(int seconds) {
        return Date.from(stage.now().plusSeconds(seconds));
    }

    private static String token(JWTClaimsSet claims) {
        return TokenProvider.signed(claims, TokenProvider.KEY);
    }

    private Answer ask(String token) {
        return stage.unsigned("Action=AssumeRoleWithWebIdentity&RoleArn=" + ROLE
                + "&RoleSessionName=run&WebIdentityToken=" + encoded(token));
    }

    private static String code(Answer answer) {
        return member(text(answer), "Code");
    }

    private static String member(String xml, String name) {
        Matcher found = Pattern.compile("<" + name + ">([^<]*)</" + name + ">").matcher(xml);
        return found.find() ? found.group(1) : xml;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static TokenProvider provider() {
        try {
            return new TokenProvider();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
