// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.access.Principal;
import java.time.Instant;
import java.util.Optional;

/**
 * An access key that exists, with what the check of a signature needs.
 *
 * @param accessKeyId {@code AKIA...} or {@code ASIA...}
 * @param secret      what requests are signed with
 * @param active      whether it works
 * @param temporary   what else temporary credentials must show
 * @param principal   who signs with it
 */
public record KnownKey(String accessKeyId, String secret, boolean active, Optional<Temporary> temporary,
        Principal principal) {
    @Override
    public String toString() {
        return "KnownKey[" + accessKeyId + "]";
    }

    /**
     * The terms of temporary credentials.
     *
     * @param tokenDigest SHA-256 of the session token, hexadecimal
     * @param expires     when they end
     * @param chained     whether they were got with credentials of a role
     * @param owner       the id of the role or user; empty for the root
     */
    public record Temporary(String tokenDigest, Instant expires, boolean chained, Optional<String> owner) {}
}
