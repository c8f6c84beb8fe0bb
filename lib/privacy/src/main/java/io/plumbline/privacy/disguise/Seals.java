// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.disguise;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** Values sealed with AES-256-SIV, written as {@code {TYPE:base64url}}. */
final class Seals {
    private static final byte UTF_8 = 8;
    private static final byte UTF_16 = 16;
    private static final int SHORTEST_SEAL = 16;

    private Seals() {}

    static String seal(DisguiseKey key, String kind, String value) {
        return "{" + kind + ":"
                + Base64.getUrlEncoder().withoutPadding().encodeToString(key.seal(kind, bytes(value))) + "}";
    }

    static String reveal(String text, DisguiseKey key) {
        StringBuilder out = new StringBuilder(text.length());
        int done = 0;
        int open = text.indexOf('{');
        while (open >= 0) {
            int colon = run(text, open + 1, false);
            int end = colon < text.length() && text.charAt(colon) == ':' ? run(text, colon + 1, true) : text.length();
            if (end < text.length() && text.charAt(end) == '}') {
                Optional<String> value = opened(text.substring(open + 1, colon), text.substring(colon + 1, end), key);
                if (value.isPresent()) {
                    out.append(text, done, open).append(value.get());
                    done = end + 1;
                }
            }
            open = text.indexOf('{', open + 1);
        }
        return out.append(text, done, text.length()).toString();
    }

    /** Returns the end of the run of characters of a kind's name or, if {@code base64}, of base64url from {@code at}. */
    private static int run(String text, int at, boolean base64) {
        int end = at;
        while (end < text.length() && isPart(text.charAt(end), base64)) {
            end++;
        }
        return end;
    }

    private static boolean isPart(char sign, boolean base64) {
        return sign >= 'A' && sign <= 'Z' || sign == '_'
                || base64 && (sign >= 'a' && sign <= 'z' || sign >= '0' && sign <= '9' || sign == '-');
    }

    private static Optional<String> opened(String kind, String sealed, DisguiseKey key) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(sealed);
            return bytes.length < SHORTEST_SEAL ? Optional.empty() : key.open(kind, bytes).map(Seals::text);
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not base64 of whole bytes, hence no seal
        }
    }

    /** A lone surrogate has no UTF-8, and must come back all the same. */
    private static byte[] bytes(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        boolean whole = new String(utf8, StandardCharsets.UTF_8).equals(value);
        return whole ? marked(UTF_8, utf8) : marked(UTF_16, units(value));
    }

    private static byte[] units(String value) {
        byte[] units = new byte[2 * value.length()];
        for (int at = 0; at < value.length(); at++) {
            units[2 * at] = (byte) (value.charAt(at) >> 8);
            units[2 * at + 1] = (byte) value.charAt(at);
        }
        return units;
    }

    private static byte[] marked(byte mark, byte[] content) {
        byte[] marked = new byte[content.length + 1];
        marked[0] = mark;
        System.arraycopy(content, 0, marked, 1, content.length);
        return marked;
    }

    private static String text(byte[] marked) {
        byte[] content = Arrays.copyOfRange(marked, 1, marked.length);
        if (marked[0] == UTF_8) {
            return new String(content, StandardCharsets.UTF_8);
        }
        char[] units = new char[content.length / 2];
        for (int at = 0; at < units.length; at++) {
            units[at] = (char) ((content[2 * at] & 0xFF) << 8 | content[2 * at + 1] & 0xFF);
        }
        return new String(units);
    }
}
