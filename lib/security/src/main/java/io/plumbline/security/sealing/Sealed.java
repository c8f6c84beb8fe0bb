// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.sealing;

import com.google.crypto.tink.Aead;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/**
 * Secrets at rest: text under AES-256-GCM, bound to what it is for, so that a sealed secret copied into another row does
 * not open there.
 */
public final class Sealed {
    // Page tokens use the same key with what the caller asked as their context; the prefix keeps the two apart.
    private static final String PREFIX = "secret\u0000";

    private final Aead aead;

    public Sealed(Aead aead) {
        this.aead = aead;
    }

    /**
     * Seals {@code text}.
     *
     * @param context what it is for, such as {@code access-key/AKIA...}
     * @return printable text
     */
    public String seal(String text, String context) {
        try {
            return Base64.getEncoder().encodeToString(aead.encrypt(text.getBytes(StandardCharsets.UTF_8),
                    associated(context)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a secret could not be sealed", failure);
        }
    }

    /**
     * Opens what {@link #seal} returned for the same {@code context}.
     *
     * @throws PlumblineException INVALID_DATA when it was altered, is for something else, or has another root key
     */
    public String open(String sealed, String context) {
        try {
            return new String(aead.decrypt(Base64.getDecoder().decode(sealed), associated(context)),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException failure) {
            throw new PlumblineException(Category.INVALID_DATA, "a sealed secret does not open with this root key; "
                    + "put back the root.key that was there when it was stored", failure);
        }
    }

    private static byte[] associated(String context) {
        return (PREFIX + context).getBytes(StandardCharsets.UTF_8);
    }
}
