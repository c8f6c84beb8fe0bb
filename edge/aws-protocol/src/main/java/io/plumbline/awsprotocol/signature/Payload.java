// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import io.plumbline.web.Request;
import java.util.regex.Pattern;

/**
 * What a signature says about the body.
 *
 * @param word what stands in the canonical request: a hash, or a word in its place
 * @param kind how the body is protected
 */
record Payload(String word, Kind kind) {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    static Payload of(Request request, Claim claim, Parameters parameters, Refusals refusals) {
        String word = request.header("x-amz-content-sha256").or(() -> parameters.first("X-Amz-Content-Sha256"))
                .map(String::strip).orElseGet(() -> unsaid(request, claim));
        Payload payload = new Payload(word, kind(word, refusals));
        boolean objectAddress = claim.presigned() && claim.scope().service().equals("s3");
        if ((payload.kind == Kind.UNSIGNED || payload.kind == Kind.CHUNKS_UNSIGNED) && !request.secure()
                && !objectAddress) {
            throw refusals
                    .mismatch("A body without a signature is accepted over TLS only; sign the body, or use https.");
        }
        if (payload.kind == Kind.HASH && !Hashes.same(word, Hashes.sha256(request.body()))) {
            throw refusals.mismatch("The body is not the one whose hash was signed; it was changed on the way.");
        }
        return payload;
    }

    /** Returns the content of {@code body} after checking what protects its chunks. */
    byte[] content(Request request, Claim claim, byte[] key, Refusals refusals) {
        return switch (kind) {
            case HASH, UNSIGNED -> request.body();
            case CHUNKS -> new ChunkedBody(request, claim, key, refusals, false).content();
            case CHUNKS_TRAILER -> new ChunkedBody(request, claim, key, refusals, true).content();
            case CHUNKS_UNSIGNED -> new ChunkedBody(request, claim, new byte[0], refusals, true).content();
        };
    }

    private static String unsaid(Request request, Claim claim) {
        return claim.presigned() && claim.scope().service().equals("s3")
                ? "UNSIGNED-PAYLOAD"
                : Hashes.sha256(request.body());
    }

    private static Kind kind(String word, Refusals refusals) {
        return switch (word) {
            case "UNSIGNED-PAYLOAD" -> Kind.UNSIGNED;
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD" -> Kind.CHUNKS;
            case "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER" -> Kind.CHUNKS_TRAILER;
            case "STREAMING-UNSIGNED-PAYLOAD-TRAILER" -> Kind.CHUNKS_UNSIGNED;
            default -> {
                if (!HASH.matcher(word).matches()) {
                    throw refusals.mismatch("x-amz-content-sha256 must be the SHA-256 of the body in lower-case "
                            + "hexadecimal, UNSIGNED-PAYLOAD, or one of the STREAMING words of SigV4 with HMAC-SHA256.");
                }
                yield Kind.HASH;
            }
        };
    }

    enum Kind {
        HASH, UNSIGNED, CHUNKS, CHUNKS_TRAILER, CHUNKS_UNSIGNED
    }
}
