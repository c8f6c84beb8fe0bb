// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import java.net.URI;
import java.util.Set;

/**
 * A provider of OpenID Connect whose tokens are taken for a role.
 *
 * @param issuer    its address as its tokens write it; its metadata is at {@code issuer/.well-known/openid-configuration}
 * @param audiences whom its tokens must be for, one of these
 */
public record WebIdentityProvider(URI issuer, Set<String> audiences) {
    public WebIdentityProvider {
        audiences = Set.copyOf(audiences);
    }
}
