// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.text.Normalizer;

/** Letters without case and accents, and hashes of words written with them. */
final class Letters {
    private static final char[] FOLDED = table();
    private static final int PRIME = 0x01000193;
    private static final int BASIS = 0x811C9DC5;

    private Letters() {}

    private static char[] table() {
        char[] table = new char[0x250];
        for (char sign = 0; sign < table.length; sign++) {
            String apart = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFD);
            table[sign] = Character.toLowerCase(apart.charAt(0));
        }
        String from = "øłđıßæœ";
        String to = "oldisao";
        for (int at = 0; at < from.length(); at++) {
            table[from.charAt(at)] = to.charAt(at);
            table[Character.toUpperCase(from.charAt(at))] = to.charAt(at);
        }
        return table;
    }

    /** Returns {@code sign} in lower case and without its accent. */
    static char folded(char sign) {
        if (sign < FOLDED.length) {
            return FOLDED[sign];
        }
        return sign == '’' ? '\'' : Character.toLowerCase(sign);
    }

    /** Returns the hash of a word whatever its case and accents. */
    static int hash(CharSequence text, int begin, int end) {
        int hash = BASIS;
        for (int at = begin; at < end; at++) {
            hash = (hash ^ folded(text.charAt(at))) * PRIME;
        }
        return mixed(hash);
    }

    /** Spreads the bits of {@code value}. */
    static int mixed(int value) {
        int hash = value ^ value >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        hash *= 0xC2B2AE35;
        return hash ^ hash >>> 16;
    }
}
