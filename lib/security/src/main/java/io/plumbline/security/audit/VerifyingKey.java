// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.audit;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.HexFormat;

/** The public half of a {@link SigningKey}, in the form in which CloudTrail hands out its keys: PKCS #1, DER. */
public final class VerifyingKey {
    private static final int FINGERPRINT_DIGITS = 32;

    private final byte[] pkcs1;
    private final PublicKey key;

    private VerifyingKey(byte[] pkcs1, PublicKey key) {
        this.pkcs1 = pkcs1;
        this.key = key;
    }

    static VerifyingKey of(RSAPublicKey key) {
        byte[] modulus = der(2, key.getModulus().toByteArray());
        byte[] exponent = der(2, key.getPublicExponent().toByteArray());
        byte[] both = ByteBuffer.allocate(modulus.length + exponent.length).put(modulus).put(exponent).array();
        return new VerifyingKey(der(0x30, both), key);
    }

    /** Reads the form that {@link #pkcs1} returns; throws IllegalArgumentException for anything else. */
    public static VerifyingKey parse(byte[] pkcs1) {
        try {
            ByteBuffer fields = ByteBuffer.wrap(content(0x30, ByteBuffer.wrap(pkcs1)));
            BigInteger modulus = new BigInteger(content(2, fields));
            BigInteger exponent = new BigInteger(content(2, fields));
            return new VerifyingKey(pkcs1.clone(),
                    KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent)));
        } catch (GeneralSecurityException | RuntimeException failure) {
            throw new IllegalArgumentException("not an RSA key in PKCS #1", failure);
        }
    }

    /** Returns the key in PKCS #1, DER. */
    public byte[] pkcs1() {
        return pkcs1.clone();
    }

    /** Returns the name of the key: the first 32 hexadecimal digits of the SHA-256 value of {@link #pkcs1}. */
    public String fingerprint() {
        return Hash.sha256(pkcs1).hex().substring(0, FINGERPRINT_DIGITS);
    }

    /** Returns whether {@code signature}, hexadecimal, is that of {@code bytes} by this key. */
    public boolean verifies(byte[] bytes, String signature) {
        try {
            Signature check = Signature.getInstance("SHA256withRSA");
            check.initVerify(key);
            check.update(bytes);
            return check.verify(HexFormat.of().parseHex(signature));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }

    private static byte[] der(int tag, byte[] content) {
        int length = content.length;
        ByteBuffer buffer = ByteBuffer.allocate(length + 4).put((byte) tag);
        if (length < 0x80) {
            buffer.put((byte) length);
        } else if (length < 0x100) {
            buffer.put((byte) 0x81).put((byte) length);
        } else {
            buffer.put((byte) 0x82).putShort((short) length);
        }
        buffer.put(content).flip();
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }

    private static byte[] content(int tag, ByteBuffer from) {
        if ((from.get() & 0xff) != tag) {
            throw new IllegalArgumentException("another tag than " + tag);
        }
        int length = from.get() & 0xff;
        if (length > 0x80) {
            int digits = length - 0x80;
            length = 0;
            for (int i = 0; i < digits; i++) {
                length = length << 8 | from.get() & 0xff;
            }
        }
        byte[] bytes = new byte[length];
        from.get(bytes);
        return bytes;
    }
}
