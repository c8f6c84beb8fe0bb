// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A request in the form that is signed. */
final class CanonicalRequest {
    private static final Pattern SPACES = Pattern.compile(" +");

    /** Headers that change what a request means; unsigned, anybody on the way could exchange them. */
    private static final Set<String> MEANINGFUL = Set.of("x-amz-target", "x-amz-date", "x-amz-security-token");

    private final Request request;
    private final Claim claim;
    private final Refusals refusals;

    CanonicalRequest(Request request, Claim claim, Refusals refusals) {
        this.request = request;
        this.claim = claim;
        this.refusals = refusals;
    }

    /** Returns the text of it; {@code payload} is the hash of the body, or the word in its place. */
    String text(Parameters parameters, String payload) {
        return request.method() + "\n" + path() + "\n" + parameters.canonical() + "\n" + headers() + "\n"
                + String.join(";", claim.signedHeaders()) + "\n" + payload;
    }

    /** The path as sent, encoded once more; only the object store signs it encoded once. */
    private String path() {
        boolean once = claim.scope().service().equals("s3");
        String path = request.path().isEmpty() ? "/" : request.path();
        return List.of(path.split("/", -1)).stream()
                .map(segment -> PercentEncoding.encode(
                        once ? PercentEncoding.decode(segment, false) : segment.getBytes(StandardCharsets.UTF_8)))
                .collect(Collectors.joining("/"));
    }

    private String headers() {
        List<String> signed = claim.signedHeaders();
        if (!signed.contains("host") && !signed.contains(":authority")) {
            throw refusals.incomplete("'host' or ':authority' must be a signed header.");
        }
        for (String name : MEANINGFUL) {
            if (request.header(name).isPresent() && !signed.contains(name)) {
                throw refusals.incomplete("'" + name + "' was sent, so it must be a signed header.");
            }
        }
        return signed.stream().map(name -> name + ":" + value(name) + "\n").collect(Collectors.joining());
    }

    private String value(String name) {
        if (name.isEmpty() || !name.equals(name.toLowerCase(Locale.ROOT))) {
            throw refusals.incomplete("SignedHeaders must be names in lower case, separated by semicolons.");
        }
        List<String> values = request.headers().all(name);
        if (values.isEmpty()) {
            throw refusals.mismatch("'" + name.replaceAll("[^a-z0-9:-]", "?") + "' is a signed header, but did not "
                    + "arrive; a proxy on the way may have removed it.");
        }
        return values.stream().map(value -> SPACES.matcher(value.strip()).replaceAll(" "))
                .collect(Collectors.joining(","));
    }
}
