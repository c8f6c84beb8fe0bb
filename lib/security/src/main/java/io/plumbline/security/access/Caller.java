// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.access;

import java.util.Optional;

/**
 * A principal and how its call arrived.
 *
 * @param principal who calls
 * @param origin    from where
 */
public record Caller(Principal principal, Origin origin) {
    /**
     * Where a call came from.
     *
     * @param address   the network address, for {@code aws:SourceIp}
     * @param userAgent what the client says it is, cut to 256 characters; empty when it says nothing
     * @param secure    whether the call came over TLS, for {@code aws:SecureTransport}
     * @param region    the region the call was signed for, for {@code aws:RequestedRegion}
     */
    public record Origin(String address, Optional<String> userAgent, boolean secure, String region) {}
}
