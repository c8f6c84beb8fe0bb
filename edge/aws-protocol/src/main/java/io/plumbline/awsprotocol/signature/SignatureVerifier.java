// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.web.Request;
import java.time.Instant;

/**
 * Verifies AWS Signature Version 4. A request that is sent twice within five minutes passes twice, as with AWS. Safe for
 * use by many threads.
 */
public final class SignatureVerifier {
    private final DerivedKeys derived = new DerivedKeys();

    /**
     * Checks that {@code request} was signed, about {@code now}, with a secret of {@code keys}, and arrived unchanged.
     *
     * @throws io.plumbline.awsprotocol.WireException one of {@link Refusals}, whatever is wrong with the signature
     */
    public VerifiedSignature verify(Request request, Instant now, SigningKeys keys) {
        Refusals refusals = Refusals.of(request);
        Parameters parameters = Parameters.of(request);
        Claim claim = new ClaimReader(request, parameters, refusals).read();
        TimeWindow.check(claim, now, refusals);
        String secret = keys.find(claim.accessKeyId()).orElseThrow(refusals::unknownKey);
        Payload payload = Payload.of(request, claim, parameters, refusals);
        String canonical = new CanonicalRequest(request, claim, refusals).text(parameters, payload.word());
        byte[] key = derived.derive(secret, claim.scope());
        if (!Hashes.same(Hashes.hexHmac(key, claim.toSign(Hashes.sha256(canonical))), claim.signature())) {
            throw refusals.mismatch("The request signature we calculated does not match the signature you provided. "
                    + "Check your AWS Secret Access Key and signing method, and that no proxy rewrites host or path.");
        }
        byte[] body = payload.content(request, claim, key, refusals);
        derived.keep(secret, claim.scope(), key);
        return new VerifiedSignature(claim.accessKeyId(), claim.sessionToken(), claim.scope().region(),
                claim.scope().service(), claim.signedAt(), claim.presigned(), body);
    }
}
