// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.checksum;

/** Weighted sums of digits, on which most national numbers build. */
public final class Weights {
    private Weights() {}

    /** Returns the sum of the first digits of {@code digits}, each times its weight. */
    public static int sum(CharSequence digits, int... weights) {
        int sum = 0;
        for (int at = 0; at < weights.length; at++) {
            sum += (digits.charAt(at) - '0') * weights[at];
        }
        return sum;
    }

    /** Returns the ISO 7064 mod 11,10 remainder that makes the last digit right: 1 when {@code digits} pass. */
    public static boolean passesMod11Then10(CharSequence digits) {
        int product = 10;
        for (int at = 0; at < digits.length() - 1; at++) {
            int sum = (digits.charAt(at) - '0' + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int check = (11 - product) % 10;
        return check == digits.charAt(digits.length() - 1) - '0';
    }

    /** Returns whether every unit is the same. */
    public static boolean allSame(CharSequence units) {
        for (int at = 1; at < units.length(); at++) {
            if (units.charAt(at) != units.charAt(0)) {
                return false;
            }
        }
        return true;
    }
}
