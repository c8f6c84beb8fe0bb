// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.login;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Time-based one-time codes of RFC 6238 as every authenticator application makes them: six digits, 30 seconds,
 * HMAC-SHA-1. A code is taken one step early or late, and once: the step of the last code taken is an argument.
 */
public final class OneTimeCodes {
    private static final int SECONDS = 30;

    private OneTimeCodes() {}

    /** Returns the step that {@code now} lies in. */
    public static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), SECONDS);
    }

    /** Returns the code of {@code step}, {@code digits} digits long. */
    public static String code(byte[] secret, long step, int digits) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            long modulus = Math.round(Math.pow(10, digits));
            return String.format(Locale.ROOT, "%0" + digits + "d", number % modulus);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this Java has no HmacSHA1", failure);
        }
    }

    /**
     * Finds the step whose code is {@code code}: this one, the one before or the one after, and later than
     * {@code lastStep}.
     *
     * @param lastStep the step of the last code that was taken, so that no code is taken twice; -1 when none was
     */
    public static OptionalLong match(byte[] secret, String code, Instant now, long lastStep) {
        long current = step(now);
        for (long step = Math.max(current - 1, lastStep + 1); step <= current + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step, 6).getBytes(StandardCharsets.US_ASCII),
                    code.getBytes(StandardCharsets.UTF_8))) {
                return OptionalLong.of(step);
            }
        }
        return OptionalLong.empty();
    }
}
