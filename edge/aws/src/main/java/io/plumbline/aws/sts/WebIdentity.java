// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.sts;

import io.plumbline.security.access.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom a provider of OpenID Connect vouches for.
 *
 * @param issuer    the provider's address
 * @param subject   who it is there
 * @param audiences whom the token is for, and first of them the party it was given to when it names one
 * @param methods   how they proved who they are
 */
record WebIdentity(String issuer, String subject, List<String> audiences, List<String> methods) {
    WebIdentity {
        audiences = List.copyOf(audiences);
        methods = List.copyOf(methods);
    }

    /** Returns the provider as ARNs and condition keys write it: its address without {@code https://}. */
    String provider() {
        return issuer.replaceFirst("^https?://", "");
    }

    Principal principal(String account) {
        return new Principal(Principal.Kind.WEB_IDENTITY, account,
                "arn:aws:iam::" + account + ":oidc-provider/" + provider(),
                provider() + ":" + audiences.getFirst() + ":" + subject, subject, Optional.empty(), Optional.empty(),
                Map.of());
    }

    /** Returns the condition keys of trust policies, such as {@code login.example.org:sub}. */
    Map<String, List<String>> keys() {
        String prefix = provider().toLowerCase(Locale.ROOT) + ":";
        Map<String, List<String>> keys = new HashMap<>();
        keys.put(prefix + "sub", List.of(subject));
        keys.put(prefix + "aud", audiences);
        if (!methods.isEmpty()) {
            keys.put(prefix + "amr", methods);
        }
        return keys;
    }
}
