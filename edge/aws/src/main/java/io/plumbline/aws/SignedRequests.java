// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.Route;
import io.plumbline.awsprotocol.signature.Refusals;
import io.plumbline.awsprotocol.signature.SignatureVerifier;
import io.plumbline.awsprotocol.signature.VerifiedSignature;
import io.plumbline.security.access.Caller;
import io.plumbline.security.access.Principal;
import io.plumbline.security.identity.CredentialRefused;
import io.plumbline.security.identity.Credentials;
import io.plumbline.security.identity.KnownKey;
import io.plumbline.web.Request;
import java.time.Instant;
import java.time.InstantSource;

/** Knows callers by Signature Version 4 with an access key of a user, the root or a session. */
public final class SignedRequests implements Authentication {
    private static final int LONGEST_AGENT = 256;

    private final SignatureVerifier verifier = new SignatureVerifier();
    private final Credentials credentials;
    private final InstantSource clock;

    public SignedRequests(Credentials credentials, InstantSource clock) {
        this.credentials = credentials;
        this.clock = clock;
    }

    @Override
    public Known authenticate(Request request, Route route) {
        return authenticate(request);
    }

    /** Returns who signed {@code request}, whatever it asks for. */
    public Known authenticate(Request request) {
        Instant now = clock.instant();
        VerifiedSignature verified = verifier.verify(request, now, id -> credentials.find(id).map(KnownKey::secret));
        KnownKey key = credentials.find(verified.accessKeyId()).orElseThrow(() -> Refusals.of(request).unknownKey());
        Principal principal = resolve(request, key, verified, now);
        credentials.used(key, verified.service(), verified.region(), now);
        Caller.Origin origin = new Caller.Origin(request.address(),
                request.header("user-agent").map(agent -> agent.substring(0, Math.min(LONGEST_AGENT, agent.length()))),
                request.secure(), verified.region());
        return new Known(new Caller(principal, origin), new Request(request.method(), request.path(), request.query(),
                request.headers(), verified.body(), request.address(), request.secure()));
    }

    private Principal resolve(Request request, KnownKey key, VerifiedSignature verified, Instant now) {
        try {
            return credentials.resolve(key, verified.sessionToken(), now);
        } catch (CredentialRefused refused) {
            throw switch (refused.reason()) {
                case INVALID -> Refusals.of(request).unknownKey();
                case EXPIRED -> Refusals.of(request).expiredToken();
            };
        }
    }
}
