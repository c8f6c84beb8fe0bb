// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Checks ID tokens of the providers that this installation trusts: signature, issuer, audience, times. What is refused is
 * refused in the codes of STS; no sentence holds a token.
 */
public final class WebIdentityTokens {
    private static final int LONGEST = 20_000;
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final String TAGS = "https://aws.amazon.com/tags";

    private final Map<String, ProviderKeys> providers = new HashMap<>();
    private final InstantSource clock;

    public WebIdentityTokens(Collection<WebIdentityProvider> providers, InstantSource clock) {
        providers.forEach(each -> this.providers.put(each.issuer().toString(), new ProviderKeys(each, clock)));
        this.clock = clock;
    }

    /** Returns whom {@code token} is about; throws what STS answers when it is not good. */
    WebIdentity verify(String token) {
        try {
            if (token.length() > LONGEST) {
                throw invalid("The ID Token provided is not a valid JWT: it is too long");
            }
            SignedJWT parsed = SignedJWT.parse(token);
            String issuer = Optional.ofNullable(parsed.getJWTClaimsSet().getIssuer()).orElse("");
            ProviderKeys keys = Optional.ofNullable(providers.get(issuer)).orElseThrow(
                    () -> invalid("No OpenIDConnect provider found in your account for " + shortened(issuer)));
            return checked(keys, keys.claims(parsed));
        } catch (ParseException notAToken) {
            throw invalid(
                    "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)");
        }
    }

    private WebIdentity checked(ProviderKeys keys, JWTClaimsSet claims) throws ParseException {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (expires == null || claims.getSubject() == null || claims.getSubject().isEmpty()) {
            throw invalid("The ID Token lacks a required claim: it needs sub and exp");
        }
        if (!now.isBefore(expires.toInstant())) {
            throw new WireException(WireError.badRequest("ExpiredTokenException",
                    "Token expired: current date/time must be before the expiration date/time"));
        }
        Set<String> audiences = new LinkedHashSet<>();
        Optional.ofNullable(claims.getStringClaim("azp")).ifPresent(audiences::add);
        audiences.addAll(claims.getAudience());
        if (audiences.stream().noneMatch(keys.provider().audiences()::contains)) {
            throw invalid("Incorrect token audience");
        }
        if (isAhead(claims.getNotBeforeTime(), now) || isAhead(claims.getIssueTime(), now)) {
            throw invalid("The ID Token is not valid yet; compare the clocks of both systems");
        }
        if (claims.getClaim(TAGS) != null) {
            throw new WireException(new WireError("NotImplemented", 501,
                    "Session tags in an ID token (" + TAGS + ") are not supported yet; leave the claim out", false));
        }
        List<String> methods = claims.getStringListClaim("amr");
        return new WebIdentity(keys.provider().issuer().toString(), claims.getSubject(), List.copyOf(audiences),
                methods == null ? List.of() : methods);
    }

    private static boolean isAhead(Date time, Instant now) {
        return time != null && time.toInstant().isAfter(now.plus(SKEW));
    }

    /** What a stranger writes comes back cut. */
    private static String shortened(String issuer) {
        return issuer.substring(0, Math.min(200, issuer.length()));
    }

    static WireException invalid(String message) {
        return new WireException(WireError.badRequest("InvalidIdentityToken", message));
    }
}
