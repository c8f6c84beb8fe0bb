// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a request says about its signature, nothing of it believed yet.
 *
 * @param signedHeaders in the order they were signed
 * @param time          as it was written, such as {@code 20261121T160000Z}
 * @param validFor      how long a presigned address holds; empty for a signed header
 */
record Claim(String accessKeyId, Scope scope, List<String> signedHeaders, String signature, String time,
        Instant signedAt,
        Optional<Duration> validFor, Optional<String> sessionToken) {
    boolean presigned() {
        return validFor.isPresent();
    }

    /** Returns what is signed of a request whose canonical form has {@code hash}. */
    String toSign(String hash) {
        return "AWS4-HMAC-SHA256\n" + time + "\n" + scope.text() + "\n" + hash;
    }

    /** The credential scope: day, region and service a derived key is for. */
    record Scope(String day, String region, String service) {
        String text() {
            return day + "/" + region + "/" + service + "/aws4_request";
        }
    }
}
