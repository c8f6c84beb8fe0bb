// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.IOException;

/** Gets an ID token for a code and checks it: signature, issuer, audience, times, nonce. */
final class IdTokens {
    private static final int TIMEOUT_MILLISECONDS = 5_000;

    private final OidcSettings settings;
    private final OIDCProviderMetadata provider;

    IdTokens(OidcSettings settings, OIDCProviderMetadata provider) {
        this.settings = settings;
        this.provider = provider;
    }

    JWTClaimsSet exchange(AuthorizationCode code, CodeVerifier verifier, Nonce nonce)
            throws IOException, GeneralException {
        ClientID client = new ClientID(settings.clientId());
        HTTPRequest question = new TokenRequest.Builder(provider.getTokenEndpointURI(),
                new ClientSecretBasic(client, new Secret(settings.clientSecret())),
                new AuthorizationCodeGrant(code, settings.callback(), verifier)).build().toHTTPRequest();
        question.setConnectTimeout(TIMEOUT_MILLISECONDS);
        question.setReadTimeout(TIMEOUT_MILLISECONDS);
        TokenResponse answer = OIDCTokenResponseParser.parse(question.send());
        if (!(answer instanceof OIDCTokenResponse tokens) || tokens.getOIDCTokens().getIDToken() == null) {
            throw refused("it refused the code");
        }
        return checked(tokens, client, nonce);
    }

    private JWTClaimsSet checked(OIDCTokenResponse tokens, ClientID client, Nonce nonce)
            throws IOException, ParseException {
        try {
            return new IDTokenValidator(new Issuer(settings.issuer()), client, algorithm(tokens),
                    provider.getJWKSetURI().toURL()).validate(tokens.getOIDCTokens().getIDToken(), nonce)
                    .toJWTClaimsSet();
        } catch (BadJOSEException | JOSEException failure) {
            throw new PlumblineException(Category.ACCESS_DENIED, "signing in with " + settings.name()
                    + " did not work: its token does not check; begin again", failure);
        }
    }

    /** Only signatures by a key that the provider alone holds; never none, never a shared secret. */
    private JWSAlgorithm algorithm(OIDCTokenResponse tokens) {
        if (tokens.getOIDCTokens().getIDToken().getHeader().getAlgorithm() instanceof JWSAlgorithm signed
                && (JWSAlgorithm.Family.RSA.contains(signed) || JWSAlgorithm.Family.EC.contains(signed))) {
            return signed;
        }
        throw refused("its token is not signed with a key of its own");
    }

    private PlumblineException refused(String why) {
        return new PlumblineException(Category.ACCESS_DENIED,
                "signing in with " + settings.name() + " did not work: " + why + "; begin again");
    }
}
