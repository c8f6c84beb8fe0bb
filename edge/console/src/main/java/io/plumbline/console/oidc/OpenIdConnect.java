// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.plumbline.console.SingleSignOn;
import io.plumbline.console.Values;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.security.sealing.Sealed;
import io.plumbline.web.Answer;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Signs people in through a provider of OpenID Connect. The user must exist in Plumbline; policies stay here. */
public final class OpenIdConnect implements SingleSignOn {
    private static final String COOKIE = "plumbline-sign-on";
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int TIMEOUT_MILLISECONDS = 5_000;

    private final OidcSettings settings;
    private final Sealed sealed;
    private final InstantSource clock;

    public OpenIdConnect(OidcSettings settings, Sealed sealed, InstantSource clock) {
        this.settings = settings;
        this.sealed = sealed;
        this.clock = clock;
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public Answer answer(Request request, List<String> segments, Welcome welcome) {
        String place = segments.size() == 3 ? segments.get(2) : "";
        try {
            return switch (place) {
                case "start" -> start(request);
                case "callback" -> callback(request, welcome);
                default -> throw new PlumblineException(Category.NOT_FOUND, "there is no page at this address");
            };
        } catch (IOException | GeneralException failure) {
            throw new PlumblineException(Category.UNAVAILABLE, settings.name()
                    + " does not answer as a provider of OpenID Connect does; try again, or sign in with a password",
                    failure);
        }
    }

    private Answer start(Request request) throws IOException, GeneralException {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        String to = Values.parse(request.query().orElse("")).raw("to");
        AuthenticationRequest question = new AuthenticationRequest.Builder(new ResponseType("code"),
                new Scope("openid", "profile", "email"), new ClientID(settings.clientId()), settings.callback())
                .endpointURI(provider().getAuthorizationEndpointURI()).state(state).nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256).build();
        String kept = String.join("\n", String.valueOf(clock.instant().plus(LONGEST).toEpochMilli()),
                state.getValue(), nonce.getValue(), verifier.getValue(), to);
        return new Answer(303, Headers.none().with("location", question.toURI().toString()).with("set-cookie",
                cookie(Values.encode(sealed.seal(kept, COOKIE)), request.secure(), LONGEST)), new byte[0]);
    }

    private Answer callback(Request request, Welcome welcome) throws IOException, GeneralException {
        Values answer = Values.parse(request.query().orElse(""));
        String[] kept = kept(request);
        if (!answer.raw("state").equals(kept[1]) || answer.find("code").isEmpty()) {
            throw refused("its answer does not belong to this browser's question");
        }
        JWTClaimsSet claims = new IdTokens(settings, provider()).exchange(new AuthorizationCode(answer.raw("code")),
                new CodeVerifier(kept[3]), new Nonce(kept[2]));
        String user = text(claims, settings.userClaim())
                .orElseThrow(() -> refused("its token has no claim " + settings.userClaim()));
        boolean mfa = Optional.ofNullable(claims.getClaim("amr"))
                .filter(methods -> methods instanceof List<?> list && list.contains("mfa")).isPresent();
        Answer in = welcome.in(request, user, mfa, kept[4]);
        return page(in, cookie("", request.secure(), Duration.ZERO));
    }

    /**
     * A cookie that is only sent within our own site does not come along when another site redirects here, so the way
     * on is a page of ours, not a redirect.
     */
    private static Answer page(Answer in, String forget) {
        String to = in.headers().first("location").orElse("/console/fleet").replace("&", "&amp;").replace("\"",
                "&quot;").replace("<", "&lt;");
        Answer page = Answer.text(200, "text/html; charset=utf-8", "<!DOCTYPE html><html lang=\"en\"><head>"
                + "<meta http-equiv=\"refresh\" content=\"0;url=" + to + "\"><title>Signed in</title></head>"
                + "<body><p><a href=\"" + to + "\">Go on to Plumbline</a></p></body></html>");
        for (String cookie : in.headers().all("set-cookie")) {
            page = page.with("set-cookie", cookie);
        }
        return page.with("set-cookie", forget);
    }

    private String[] kept(Request request) {
        String sealedText = request.headers().all("cookie").stream()
                .flatMap(line -> Arrays.stream(line.split(";", -1))).map(String::strip)
                .filter(cookie -> cookie.startsWith(COOKIE + "=")).findFirst()
                .map(cookie -> cookie.substring(COOKIE.length() + 1))
                .orElseThrow(() -> refused("this browser did not begin to sign in here"));
        try {
            String[] parts = sealed.open(java.net.URLDecoder.decode(sealedText, StandardCharsets.UTF_8), COOKIE)
                    .split("\n", -1);
            if (parts.length == 5 && Long.parseLong(parts[0]) > clock.millis()) {
                return parts;
            }
        } catch (IllegalArgumentException | PlumblineException altered) {
            throw refused("what this browser kept was changed");
        }
        throw refused("it took longer than ten minutes");
    }

    private OIDCProviderMetadata provider() throws IOException, GeneralException {
        return OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS);
    }

    private PlumblineException refused(String why) {
        return new PlumblineException(Category.ACCESS_DENIED,
                "signing in with " + settings.name() + " did not work: " + why + "; begin again");
    }

    private static Optional<String> text(JWTClaimsSet claims, String name) throws ParseException {
        try {
            return Optional.ofNullable(claims.getStringClaim(name)).filter(value -> !value.isBlank());
        } catch (java.text.ParseException notText) {
            throw new ParseException(notText.getMessage(), notText);
        }
    }

    private static String cookie(String value, boolean secure, Duration age) {
        return COOKIE + "=" + value + "; Path=/console/single-sign-on; HttpOnly; SameSite=Lax; Max-Age="
                + age.toSeconds() + (secure ? "; Secure" : "");
    }
}
