// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.login;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.io.ByteArrayOutputStream;

/** Base 32 of RFC 4648 without padding: the letters A to Z and the digits 2 to 7. */
public final class Base32 {
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Base32() {}

    /** Writes {@code bytes}. */
    public static String encode(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = (held << 8 | each & 0xff) & 0xfff;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(LETTERS.charAt(held >> bits & 31));
            }
        }
        return bits == 0 ? text.toString() : text.append(LETTERS.charAt(held << (5 - bits) & 31)).toString();
    }

    /**
     * Reads {@code text}.
     *
     * @throws PlumblineException INVALID_ARGUMENT for any other letter
     */
    public static byte[] decode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < text.length(); i++) {
            int digit = LETTERS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new PlumblineException(Category.INVALID_ARGUMENT, "character " + (i + 1)
                        + " of the base 32 text is not one of A to Z and 2 to 7");
            }
            held = (held << 5 | digit) & 0xfff;
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(held >> bits);
            }
        }
        return bytes.toByteArray();
    }
}
