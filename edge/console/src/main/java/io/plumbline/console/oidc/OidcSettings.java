// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.console.oidc;

import java.net.URI;

/**
 * The system that says who people are.
 *
 * @param issuer       its address; its metadata is at {@code issuer/.well-known/openid-configuration}
 * @param clientId     the name under which Plumbline is registered there
 * @param clientSecret the secret of that registration; never shown
 * @param name         what the button says
 * @param userClaim    the claim of the ID token that holds the name of a user of Plumbline
 * @param address      where people reach this console, such as {@code https://plumbline.example.org}
 */
public record OidcSettings(URI issuer, String clientId, String clientSecret, String name, String userClaim,
        URI address) {
    /** Returns where people come back to. */
    public URI callback() {
        return URI.create(address.toString().replaceAll("/$", "") + "/console/single-sign-on/callback");
    }

    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
