// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.sealing;

import com.google.crypto.tink.Aead;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Page tokens that nobody can read, change, or use for another question: a key of the store under authenticated
 * encryption (AES-GCM) with the question as associated data.
 */
public final class PageTokens {
    private final Aead aead;

    public PageTokens(Aead aead) {
        this.aead = aead;
    }

    /** Returns the token for {@code key} in the listing {@code listing}: letters, digits, {@code -} and {@code _}. */
    public String seal(String key, String listing) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(aead
                    .encrypt(key.getBytes(StandardCharsets.UTF_8), listing.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a page token could not be sealed", failure);
        }
    }

    /**
     * Returns the key in {@code token}.
     *
     * @throws PlumblineException INVALID_ARGUMENT when the token was altered, or given out for another listing
     */
    public String open(String token, String listing) {
        try {
            return new String(aead.decrypt(Base64.getUrlDecoder().decode(token),
                    listing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "the token for the next page is not one that this "
                    + "list gave out; use it with the same filters and sorting, or start without it", failure);
        }
    }
}
