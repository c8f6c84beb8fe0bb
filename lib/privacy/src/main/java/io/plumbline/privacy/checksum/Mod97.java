// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.checksum;

/** ISO 7064 mod 97-10, with letters as 10 to 35. Random characters pass 1 time in 97. */
public final class Mod97 {
    private Mod97() {}

    /** Returns whether an IBAN in upper case without separators has the remainder 1. */
    public static boolean passesIban(CharSequence iban) {
        return remainder(iban.subSequence(0, 4), remainder(iban.subSequence(4, iban.length()), 0)) == 1;
    }

    /** Returns the remainder of the digits {@code number} by 97. */
    public static int remainder(CharSequence number) {
        return remainder(number, 0);
    }

    private static int remainder(CharSequence units, int start) {
        int remainder = start;
        for (int at = 0; at < units.length(); at++) {
            int value = Character.digit(units.charAt(at), 36);
            remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
        }
        return remainder;
    }
}
