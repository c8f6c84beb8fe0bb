// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import com.google.crypto.tink.subtle.AesSiv;
import com.google.crypto.tink.subtle.Hkdf;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret behind hashes, pseudonyms and seals. Whoever holds it can repeat all of them and undo seals; without it none
 * can be undone by guessing. From one secret come two independent keys, for HMAC-SHA256 and for AES-256-SIV.
 */
public final class DisguiseKey {
    /** The fewest bytes a secret may have. */
    public static final int SHORTEST = 16;

    private static final int MAC_BYTES = 32;
    private static final int SIV_BYTES = 64;
    private static final String HMAC = "HmacSHA256";

    private final SecretKeySpec macKey;
    private final AesSiv siv;

    private DisguiseKey(SecretKeySpec macKey, AesSiv siv) {
        this.macKey = macKey;
        this.siv = siv;
    }

    /** Returns the key made of {@code secret}, which should be random; at least {@link #SHORTEST} bytes. */
    public static DisguiseKey of(byte[] secret) {
        if (secret.length < SHORTEST) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the key has " + secret.length
                    + " bytes, allowed are " + SHORTEST + " and more; take 32 random ones.");
        }
        try {
            return new DisguiseKey(new SecretKeySpec(derived(secret, "pseudonym", MAC_BYTES), HMAC),
                    new AesSiv(derived(secret, "seal", SIV_BYTES)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] derived(byte[] secret, String purpose, int bytes) throws GeneralSecurityException {
        return Hkdf.computeHkdf("HMACSHA256", secret, new byte[0],
                ("plumbline disguise " + purpose).getBytes(StandardCharsets.UTF_8), bytes);
    }

    /** Returns HMAC-SHA256 of {@code value} as something of the kind {@code kind}. */
    byte[] mac(String kind, String value) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(macKey);
            mac.update(kind.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_16BE));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns {@code content} sealed as something of the kind {@code kind}. */
    byte[] seal(String kind, byte[] content) {
        try {
            return siv.encryptDeterministically(content, kind.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what was sealed; empty when it was not sealed with this key or was changed since. */
    Optional<byte[]> open(String kind, byte[] sealed) {
        try {
            return Optional.of(siv.decryptDeterministically(sealed, kind.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }
}
