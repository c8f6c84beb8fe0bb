// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * A signed statement that the log held {@code size} entries with this root at this time. Whoever keeps one can tell later
 * whether the log still begins the same way.
 *
 * @param size        how many entries
 * @param root        the root of their {@link MerkleTree}
 * @param time        when it was signed, to the millisecond
 * @param fingerprint which key signed it
 * @param signature   hexadecimal, SHA256withRSA over {@link #signedBytes}
 */
public record TreeHead(long size, Hash root, Instant time, String fingerprint, String signature) {
    /** Returns what is signed: the TreeHeadSignature structure of RFC 6962, section 3.5. */
    public static byte[] signedBytes(long size, Hash root, Instant time) {
        return ByteBuffer.allocate(18 + Hash.LENGTH).put((byte) 0).put((byte) 1).putLong(time.toEpochMilli())
                .putLong(size).put(root.shared()).array();
    }

    /** Returns whether {@code key} made the signature. */
    public boolean isSignedBy(VerifyingKey key) {
        return key.fingerprint().equals(fingerprint) && key.verifies(signedBytes(size, root, time), signature);
    }
}
