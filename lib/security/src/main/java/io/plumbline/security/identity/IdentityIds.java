// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.util.Base64;
import java.util.random.RandomGenerator;

/** Makes ids, secrets and tokens from a cryptographic source of randomness. */
public final class IdentityIds {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String PASSWORD_LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final RandomGenerator random;

    public IdentityIds(RandomGenerator random) {
        this.random = random;
    }

    /** Returns a unique id of 21 letters: {@code prefix} of four, such as AIDA, and 17 more. */
    public String unique(String prefix) {
        return prefix + letters(LETTERS, 17);
    }

    /** Returns the id of an access key, 20 letters: {@code prefix} of four, AKIA or ASIA, and 16 more. */
    public String accessKey(String prefix) {
        return prefix + letters(LETTERS, 16);
    }

    /** Returns the secret of an access key: 240 random bits in 40 letters. */
    public String secret() {
        return Base64.getEncoder().encodeToString(bytes(30));
    }

    /** Returns a session token: 768 random bits, long enough that no client takes it for something else. */
    public String token() {
        return Base64.getEncoder().encodeToString(bytes(96));
    }

    /** Returns a password of 20 letters and digits that cannot be taken for one another. */
    public String password() {
        return letters(PASSWORD_LETTERS, 20);
    }

    /** Returns random bytes. */
    public byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    private String letters(String alphabet, int count) {
        StringBuilder text = new StringBuilder(count);
        for (int i = 0; i < count; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
