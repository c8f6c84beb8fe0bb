// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.http;

import io.helidon.http.Header;
import io.helidon.webserver.http.ServerRequest;
import io.plumbline.server.settings.ServerSettings.Limits;
import io.plumbline.web.Headers;
import io.plumbline.web.Request;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns requests off the wire into values: path and query undecoded, the peer as a proxy names it when that is trusted. */
final class RequestReader {
    private final BodyReader bodies;
    private final boolean trustForwarded;

    RequestReader(Limits limits, boolean trustForwarded, Deadlines deadlines) {
        this.bodies = new BodyReader(limits, deadlines);
        this.trustForwarded = trustForwarded;
    }

    /** Returns the request; throws Refusal when its body is too large or too slow. */
    Request read(ServerRequest wire, Headers headers) {
        String path = wire.path().rawPath();
        String query = wire.query().rawValue();
        return new Request(wire.prologue().method().text(), path,
                query.isEmpty() ? Optional.empty() : Optional.of(query), headers, bodies.read(wire, path),
                address(wire, headers), isSecure(wire, headers));
    }

    /** Returns the header fields; the authority of HTTP/2 under both its names, several cookie fields as one. */
    Headers headers(ServerRequest wire) {
        Map<String, List<String>> fields = new HashMap<>();
        for (Header field : wire.headers()) {
            fields.put(field.headerName().lowerCase(), List.copyOf(field.allValues()));
        }
        fields.remove(":authority");
        if (wire.prologue().protocolVersion().startsWith("2")) {
            fields.put(":authority", List.of(wire.authority()));
            fields.put("host", List.of(wire.authority()));
        }
        fields.computeIfPresent("cookie", (name, values) -> List.of(String.join("; ", values)));
        return Headers.of(fields);
    }

    /** Reads on a little, unseen, since closing on a client that still writes would take the answer from it. */
    void discardBody(ServerRequest wire) {
        bodies.discard(wire);
    }

    private String address(ServerRequest wire, Headers headers) {
        List<String> forwarded = headers.all("x-forwarded-for");
        if (trustForwarded && !forwarded.isEmpty()) {
            // Our proxy adds the peer it saw at the end; what stands before, the client may have made up.
            String last = forwarded.getLast();
            return last.substring(last.lastIndexOf(',') + 1).strip();
        }
        return wire.remotePeer().address() instanceof InetSocketAddress inet && inet.getAddress() != null
                ? inet.getAddress().getHostAddress()
                : wire.remotePeer().host();
    }

    private boolean isSecure(ServerRequest wire, Headers headers) {
        return wire.isSecure()
                || trustForwarded && headers.first("x-forwarded-proto").filter("https"::equals).isPresent();
    }
}
