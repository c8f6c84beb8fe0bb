// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.awsprotocol.signature.Claim.Scope;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentHashMap;

/** Keys derived from secrets for a day, region and service; those that verified something are kept, up to a bound. */
final class DerivedKeys {
    private static final int MOST = 1_000;

    private final ConcurrentHashMap<Origin, byte[]> known = new ConcurrentHashMap<>();

    byte[] derive(String secret, Scope scope) {
        byte[] found = known.get(new Origin(secret, scope));
        if (found != null) {
            return found;
        }
        byte[] day = Hashes.hmac(("AWS4" + secret).getBytes(StandardCharsets.UTF_8), scope.day());
        return Hashes.hmac(Hashes.hmac(Hashes.hmac(day, scope.region()), scope.service()), "aws4_request");
    }

    /** Keeps a key that has verified a request, so that strangers cannot fill this with scopes they invent. */
    void keep(String secret, Scope scope, byte[] key) {
        if (known.size() >= MOST) {
            known.clear();
        }
        known.putIfAbsent(new Origin(secret, scope), key);
    }

    private record Origin(String secret, Scope scope) {
        @Override
        public String toString() {
            return "Origin[" + scope + "]";
        }
    }
}
