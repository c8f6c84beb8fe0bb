// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Numbers and names made of texts, the same on every machine. */
public final class Hashes {
    private Hashes() {}

    /** Returns 63 bits of the SHA-256 of {@code text}: two of ten million texts agree with a chance of 5 in a million. */
    public static long id(String text) {
        return ByteBuffer.wrap(sha256(text)).getLong() & Long.MAX_VALUE;
    }

    /** Returns the first {@code digits} hexadecimal digits, at most 64, of the SHA-256 of {@code text}. */
    public static String hex(String text, int digits) {
        return HexFormat.of().formatHex(sha256(text)).substring(0, digits);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no SHA-256", absent);
        }
    }
}
