// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Percent-encoding, read strictly. */
final class Percent {
    private Percent() {}

    /** Returns the text of a segment of a path. */
    static String decoded(String text) {
        return decoded(text, false);
    }

    /** Returns the text of a name or value of a form or query, where a plus sign is a space. */
    static String decodedForm(String text) {
        return decoded(text, true);
    }

    private static String decoded(String text, boolean plusIsSpace) {
        if (text.indexOf('%') < 0 && (!plusIsSpace || text.indexOf('+') < 0)) {
            return text;
        }
        byte[] raw = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int index = 0; index < raw.length; index++) {
            if (raw[index] == '%') {
                bytes.write(octet(raw, index));
                index += 2;
            } else {
                bytes.write(plusIsSpace && raw[index] == '+' ? ' ' : raw[index]);
            }
        }
        return JsonText.utf8(bytes.toByteArray(), "a percent-encoded text");
    }

    private static int octet(byte[] raw, int index) {
        int high = index + 2 < raw.length ? Character.digit(raw[index + 1], 16) : -1;
        int low = index + 2 < raw.length ? Character.digit(raw[index + 2], 16) : -1;
        if (high < 0 || low < 0) {
            throw WireException.unreadable("A percent sign is not followed by two hexadecimal digits.");
        }
        return high * 16 + low;
    }
}
