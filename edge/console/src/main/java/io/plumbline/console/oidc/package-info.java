// Copyright the Plumbline authors. Apache-2.0.
/**
 * Signing in through another system by OpenID Connect: authorization code with PKCE, state and nonce.
 * Entry point: {@link OpenIdConnect}.
 */
@NullMarked
package io.plumbline.console.oidc;

import org.jspecify.annotations.NullMarked;
