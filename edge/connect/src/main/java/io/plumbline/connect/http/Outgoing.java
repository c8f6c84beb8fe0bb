// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.http;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * A call to be made.
 *
 * @param endpoint the name of who is called, for sentences about failures
 * @param headers  besides the signature; {@code host} and {@code content-length} come by themselves
 * @param body     not copied; nobody changes it
 * @param key      signs the call for {@code service}; without one it goes unsigned
 */
public record Outgoing(String endpoint, URI uri, Map<String, String> headers, byte[] body, Optional<AwsKey> key,
        String service, Limits limits) {
    /** Copies the headers. */
    public Outgoing {
        headers = Map.copyOf(headers);
    }

    /** Returns a call that is not signed. */
    public static Outgoing unsigned(String endpoint, URI uri, Map<String, String> headers, byte[] body,
            Limits limits) {
        return new Outgoing(endpoint, uri, headers, body, Optional.empty(), "", limits);
    }

    @Override
    public String toString() {
        return "Outgoing[" + endpoint + ", " + uri + "]";
    }
}
