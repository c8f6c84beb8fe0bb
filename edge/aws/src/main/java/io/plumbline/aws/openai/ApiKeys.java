// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openai;

import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.identity.CredentialRefused;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.KnownKey;
import io.plumbline.web.Request;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Knows callers by a bearer token made of an access key: its id, a colon, its secret; and, for a key that ends by itself, a
 * colon and the session token that STS gave with it.
 */
public final class ApiKeys {
    private static final int LONGEST_AGENT = 256;

    private final Credentials credentials;
    private final InstantSource clock;
    private final String region;

    public ApiKeys(Credentials credentials, InstantSource clock, String region) {
        this.credentials = credentials;
        this.clock = clock;
        this.region = region;
    }

    /** Returns who sent {@code request}; throws {@link Unknown} when nobody known did. */
    public Caller caller(Request request) {
        String header = request.header("authorization").orElse("");
        if (!header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw denied("the request has no Authorization: Bearer header");
        }
        String[] parts = header.substring(7).strip().split(":", 3);
        if (parts.length < 2) {
            throw denied("the API key is not the id of an access key, a colon, and its secret");
        }
        Instant now = clock.instant();
        KnownKey key = credentials.find(parts[0]).filter(known -> same(known.secret(), parts[1]))
                .orElseThrow(() -> denied("the API key is not known"));
        Principal principal = resolve(key, parts.length > 2 ? Optional.of(parts[2]) : Optional.empty(), now);
        credentials.used(key, "bedrock", region, now);
        return new Caller(principal, new Caller.Origin(request.address(),
                request.header("user-agent").map(agent -> agent.substring(0, Math.min(LONGEST_AGENT, agent.length()))),
                request.secure(), region));
    }

    private Principal resolve(KnownKey key, Optional<String> token, Instant now) {
        try {
            return credentials.resolve(key, token, now);
        } catch (CredentialRefused refused) {
            throw switch (refused.reason()) {
                case INVALID -> denied("the API key is not known");
                case EXPIRED -> denied("the API key has expired; get another session from STS");
            };
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static Unknown denied(String why) {
        return new Unknown(why + ".");
    }

    /** Nobody known sent the request. */
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unknown(String sentence) {
            super(sentence, null, false, false);
        }
    }
}
