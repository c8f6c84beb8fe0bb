// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.login;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Password hashes by PBKDF2 with HMAC-SHA-256, written as {@code pbkdf2-sha256$iterations$salt$hash}. */
public final class Passwords {
    /** The fewest characters of a password. */
    public static final int SHORTEST = 12;
    /** The most characters of a password. */
    public static final int LONGEST = 128;

    private static final String SCHEME = "pbkdf2-sha256";
    private static final int BITS = 256;

    private final RandomGenerator random;
    private final int iterations;

    /**
     * Makes hashes.
     *
     * @param random     a cryptographic source for salts
     * @param iterations what a hash costs; 600,000 is what OWASP advises
     */
    public Passwords(RandomGenerator random, int iterations) {
        this.random = random;
        this.iterations = iterations;
    }

    /**
     * Returns the hash of {@code password}.
     *
     * @throws PlumblineException INVALID_DATA when it is too short or too long
     */
    public String hash(String password) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new PlumblineException(Category.INVALID_DATA, "the password has " + length
                    + " characters; it must have " + SHORTEST + " to " + LONGEST);
        }
        byte[] salt = new byte[16];
        random.nextBytes(salt);
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return SCHEME + "$" + iterations + "$" + encoder.encodeToString(salt) + "$"
                + encoder.encodeToString(derive(password, salt, iterations));
    }

    /** Returns whether {@code password} is the one that {@code hash} was made of. */
    public boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$", -1);
        if (parts.length != 4 || !parts[0].equals(SCHEME) || password.isEmpty() || password.length() > 2 * LONGEST) {
            return false;
        }
        byte[] derived = derive(password, Base64.getDecoder().decode(parts[2]), Integer.parseInt(parts[1]));
        return MessageDigest.isEqual(derived, Base64.getDecoder().decode(parts[3]));
    }

    /** Spends the time of {@link #matches}, so that the answer for an unknown name takes as long as for a known one. */
    public void pretend(String password) {
        derive(password.isEmpty() || password.length() > 2 * LONGEST ? "x" : password, new byte[16], iterations);
    }

    private static byte[] derive(String password, byte[] salt, int iterations) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, iterations, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("this Java has no PBKDF2WithHmacSHA256", failure);
        } finally {
            spec.clearPassword();
        }
    }
}
