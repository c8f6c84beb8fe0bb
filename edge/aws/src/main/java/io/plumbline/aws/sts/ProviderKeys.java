// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.plumbline.awsprotocol.WireError;
import io.plumbline.awsprotocol.WireException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The public keys of one provider: fetched when they are first needed, kept for minutes, fetched anew for an unknown key. */
final class ProviderKeys {
    private static final int TIMEOUT_MILLISECONDS = 5_000;
    private static final int LARGEST = 500_000;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final WebIdentityProvider provider;
    private final InstantSource clock;
    private @Nullable DefaultJWTProcessor<SecurityContext> processor;
    private Instant nextTry = Instant.EPOCH;

    ProviderKeys(WebIdentityProvider provider, InstantSource clock) {
        this.provider = provider;
        this.clock = clock;
    }

    WebIdentityProvider provider() {
        return provider;
    }

    /** Returns what a token says once its signature is checked. Only by a key that the provider alone holds. */
    JWTClaimsSet claims(SignedJWT token) {
        try {
            return processor().process(token, null);
        } catch (KeySourceException notReached) {
            throw notReached();
        } catch (BadJOSEException | JOSEException refused) {
            throw WebIdentityTokens.invalid("The signature of the ID Token does not check with a key of its provider");
        }
    }

    private synchronized DefaultJWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> made = processor == null ? discovered() : processor;
        processor = made;
        return made;
    }

    private DefaultJWTProcessor<SecurityContext> discovered() {
        if (clock.instant().isBefore(nextTry)) {
            throw notReached();
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()),
                    TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS);
            JWKSource<SecurityContext> keys = JWKSourceBuilder.create(metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(TIMEOUT_MILLISECONDS, TIMEOUT_MILLISECONDS, LARGEST)).build();
            DefaultJWTProcessor<SecurityContext> made = new DefaultJWTProcessor<>();
            made.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms(), keys));
            // What the token claims is checked against our own clock and audiences.
            made.setJWTClaimsSetVerifier((claims, context) -> {
            });
            return made;
        } catch (IOException | GeneralException failure) {
            nextTry = clock.instant().plus(PAUSE);
            throw notReached();
        }
    }

    private static Set<JWSAlgorithm> algorithms() {
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        return algorithms;
    }

    private WireException notReached() {
        return new WireException(WireError.badRequest("IDPCommunicationError",
                "Couldn't retrieve verification key from your identity provider " + provider.issuer()
                        + ", please retry later"));
    }
}
