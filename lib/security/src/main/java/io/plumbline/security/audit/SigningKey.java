// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.HexFormat;

/** The RSA key that signs tree heads and digests. It leaves this class only sealed. */
public final class SigningKey {
    private static final int BITS = 2048;

    private final VerifyingKey publicKey;
    private final PrivateKey privateKey;

    private SigningKey(VerifyingKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** Makes a new key. */
    public static SigningKey generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS, random);
            KeyPair pair = generator.generateKeyPair();
            return new SigningKey(VerifyingKey.of((RSAPublicKey) pair.getPublic()), pair.getPrivate());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("no RSA key could be made", failure);
        }
    }

    /** Opens what {@link #sealed} returned. */
    public static SigningKey open(VerifyingKey publicKey, byte[] sealed, Aead sealing) {
        try {
            byte[] plain = sealing.decrypt(sealed, binding(publicKey));
            return new SigningKey(publicKey,
                    KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(plain)));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the signing key of the audit log cannot be opened with this root key",
                    failure);
        }
    }

    /** Returns the private key under authenticated encryption, bound to its fingerprint. */
    public byte[] sealed(Aead sealing) {
        try {
            return sealing.encrypt(privateKey.getEncoded(), binding(publicKey));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the signing key of the audit log cannot be sealed", failure);
        }
    }

    /** Returns the half that everybody may have. */
    public VerifyingKey publicKey() {
        return publicKey;
    }

    /** Returns the SHA256withRSA signature of {@code bytes}, hexadecimal. */
    public String sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(privateKey);
            signature.update(bytes);
            return HexFormat.of().formatHex(signature.sign());
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("the audit log could not sign", failure);
        }
    }

    private static byte[] binding(VerifyingKey publicKey) {
        return ("audit-signing-key:" + publicKey.fingerprint()).getBytes(StandardCharsets.US_ASCII);
    }
}
