// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** The key under which every secret of an installation is sealed: an AES-256-GCM keyset of Tink. */
public final class RootKey {
    private final KeysetHandle keyset;
    private final Aead aead;

    private RootKey(KeysetHandle keyset) throws GeneralSecurityException {
        this.keyset = keyset;
        this.aead = keyset.getPrimitive(RegistryConfiguration.get(), Aead.class);
    }

    /** Makes a new key from the randomness of the system. */
    public static RootKey fresh() {
        try {
            AeadConfig.register();
            return new RootKey(KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a root key could not be made", failure);
        }
    }

    /**
     * Reads what {@link #toBytes} wrote.
     *
     * @throws PlumblineException INVALID_DOCUMENT when it is something else
     */
    public static RootKey of(byte[] bytes) {
        try {
            AeadConfig.register();
            return new RootKey(TinkJsonProtoKeysetFormat.parseKeyset(new String(bytes, StandardCharsets.UTF_8),
                    InsecureSecretKeyAccess.get()));
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new PlumblineException(Category.INVALID_DOCUMENT,
                    "the root key is not a keyset of Tink; put back the "
                            + "root.key that this installation made",
                    failure);
        }
    }

    /** Returns the key itself, to be kept where only the owner can read it. */
    public byte[] toBytes() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(keyset, InsecureSecretKeyAccess.get())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("a root key could not be written", failure);
        }
    }

    /** Returns the way to seal secrets. */
    public Sealed sealed() {
        return new Sealed(aead);
    }

    /** Returns the way to seal page tokens. */
    public PageTokens pageTokens() {
        return new PageTokens(aead);
    }

    /** Returns authenticated encryption for other rooms; they name what they seal in the associated data. */
    public Aead aead() {
        return aead;
    }
}
