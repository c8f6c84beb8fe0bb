// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Temporary credentials.
 *
 * @param id          {@code ASIA...}
 * @param owner       the id of the role or user; empty for the root of the account
 * @param sealed      the secret, sealed
 * @param tokenDigest SHA-256 of the session token, hexadecimal
 * @param sessionName the name of the session of a role; empty for a session token of a user
 * @param issued      when they were given out
 * @param expires     when they end
 * @param mfa         whether a second factor was shown
 * @param chained     whether they were got with credentials of a role
 * @param policies    the documents of the session policies
 * @param tags        the tags of the session
 * @param transitive  the keys of the tags that pass on to the next role in a chain
 */
public record TemporaryKey(String id, Optional<String> owner, String sealed, String tokenDigest,
        Optional<String> sessionName, Instant issued, Instant expires, boolean mfa, boolean chained,
        List<String> policies, Map<String, String> tags, List<String> transitive) {
    public TemporaryKey {
        policies = List.copyOf(policies);
        tags = Map.copyOf(tags);
        transitive = List.copyOf(transitive);
    }

    @Override
    public String toString() {
        return "TemporaryKey[" + id + "]";
    }
}
