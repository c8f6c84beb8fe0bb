// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/** Checks the checksum that follows a chunked body: CRC-32, CRC-32C, SHA-1 or SHA-256; others are not looked at. */
final class TrailerChecksum {
    private TrailerChecksum() {}

    static void check(String name, String value, byte[] content, Refusals refusals) {
        byte[] calculated = switch (name) {
            case "x-amz-checksum-crc32" -> sum(new CRC32(), content);
            case "x-amz-checksum-crc32c" -> sum(new CRC32C(), content);
            case "x-amz-checksum-sha1" -> digest("SHA-1", content);
            case "x-amz-checksum-sha256" -> digest("SHA-256", content);
            default -> new byte[0];
        };
        if (calculated.length > 0 && !value.equals(Base64.getEncoder().encodeToString(calculated))) {
            throw refusals.mismatch("The checksum after the body is not that of what arrived; send it again.");
        }
    }

    private static byte[] sum(Checksum checksum, byte[] content) {
        checksum.update(content);
        return ByteBuffer.allocate(Integer.BYTES).putInt((int) checksum.getValue()).array();
    }

    private static byte[] digest(String algorithm, byte[] content) {
        try {
            return MessageDigest.getInstance(algorithm).digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
