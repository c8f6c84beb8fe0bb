// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.awsprotocol.signature.Claim.Scope;
import io.plumbline.web.Request;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the claim of a request, from its Authorization header or from its query. */
final class ClaimReader {
    static final String ALGORITHM = "AWS4-HMAC-SHA256";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final long LONGEST_VALIDITY = 604_800;
    private static final int SCOPE_PARTS = 5;

    private final Request request;
    private final Parameters parameters;
    private final Refusals refusals;

    ClaimReader(Request request, Parameters parameters, Refusals refusals) {
        this.request = request;
        this.parameters = parameters;
        this.refusals = refusals;
    }

    Claim read() {
        Optional<String> header = request.header("authorization");
        if (header.isPresent()) {
            return fromHeader(header.get().strip());
        }
        if (parameters.first("X-Amz-Algorithm").isPresent()) {
            return fromQuery();
        }
        throw refusals.missing();
    }

    private Claim fromHeader(String header) {
        if (request.headers().all("authorization").size() > 1 || parameters.first("X-Amz-Algorithm").isPresent()) {
            throw refusals.incomplete("The request carries more than one signature; send one.");
        }
        if (!header.startsWith(ALGORITHM + " ")) {
            throw refusals.incomplete("The Authorization header must begin with '" + ALGORITHM
                    + "'; other schemes are not served.");
        }
        Map<String, String> parts = parts(header.substring(ALGORITHM.length() + 1));
        String time = time();
        return claim(parts::get, "The Authorization header", time, Optional.empty(),
                request.header("x-amz-security-token"));
    }

    private Map<String, String> parts(String text) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text.split(",")) {
            String stripped = part.strip();
            int equals = stripped.indexOf('=');
            if (equals < 1 || parts.put(stripped.substring(0, equals), stripped.substring(equals + 1)) != null) {
                throw refusals.incomplete("The Authorization header must hold Credential, SignedHeaders and Signature, "
                        + "each once, separated by commas.");
            }
        }
        return parts;
    }

    /** Returns the time in the form that is signed; a plain Date header is rewritten. */
    private String time() {
        Optional<String> given = request.header("x-amz-date");
        if (given.isPresent()) {
            return given.get().strip();
        }
        try {
            return request.header("date").map(text -> TIME.format(ZonedDateTime
                    .parse(text.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).withZoneSameInstant(ZoneOffset.UTC)))
                    .orElseThrow(() -> refusals.incomplete(
                            "The request needs an 'X-Amz-Date' or a 'Date' header that says when it was signed."));
        } catch (DateTimeException _) {
            throw refusals.incomplete("The Date header is not a date as RFC 1123 writes it; send X-Amz-Date.");
        }
    }

    private Claim fromQuery() {
        for (String name : List.of("X-Amz-Algorithm", "X-Amz-Credential", "X-Amz-Date", "X-Amz-Expires",
                "X-Amz-SignedHeaders", Parameters.SIGNATURE, "X-Amz-Security-Token")) {
            if (parameters.repeats(name)) {
                throw refusals.incomplete("The query names " + name + " twice.");
            }
        }
        if (!parameters.first("X-Amz-Algorithm").orElse("").equals(ALGORITHM)) {
            throw refusals.incomplete("X-Amz-Algorithm must be '" + ALGORITHM + "'.");
        }
        String time = parameters.first("X-Amz-Date").orElse("");
        return claim(name -> parameters.first("X-Amz-" + name).orElse(null), "The query", time,
                Optional.of(validity()), parameters.first("X-Amz-Security-Token"));
    }

    private Duration validity() {
        String text = parameters.first("X-Amz-Expires").orElse("");
        if (text.matches("[0-9]{1,6}")) {
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= LONGEST_VALIDITY) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw refusals.incomplete("X-Amz-Expires must be a number of seconds from 1 to " + LONGEST_VALIDITY
                + " (seven days).");
    }

    private Claim claim(Source source, String where, String time, Optional<Duration> validFor,
            Optional<String> token) {
        String credential = required(source, "Credential", where);
        List<String> headers = List.of(required(source, "SignedHeaders", where).split(";", -1));
        String signature = required(source, "Signature", where);
        Instant signedAt = instant(time);
        String[] scope = credential.split("/", -1);
        if (scope.length != SCOPE_PARTS || !scope[SCOPE_PARTS - 1].equals("aws4_request") || hasEmpty(scope)) {
            throw refusals.incomplete("Credential must be written ACCESS_KEY_ID/YYYYMMDD/REGION/SERVICE/aws4_request.");
        }
        if (!time.startsWith(scope[1] + "T")) {
            throw refusals.mismatch("The day in the credential scope is not the day of the request's date; sign both "
                    + "with the same clock.");
        }
        return new Claim(scope[0], new Scope(scope[1], scope[2], scope[3]), headers, signature, time, signedAt,
                validFor,
                token);
    }

    private String required(Source source, String name, String where) {
        String value = source.get(name);
        if (value == null || value.isEmpty()) {
            throw refusals.incomplete(where + " requires '" + name + "'.");
        }
        return value;
    }

    private Instant instant(String time) {
        try {
            return LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException _) {
            throw refusals.incomplete("The date of the signature must be written like 20261121T160000Z, in UTC.");
        }
    }

    private static boolean hasEmpty(String[] parts) {
        for (String part : parts) {
            if (part.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Where the parts of a claim are. */
    private interface Source {
        @Nullable
        String get(String name);
    }
}
