// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.checksum;

/** The Verhoeff check of Aadhaar numbers, over the dihedral group of order 10. */
public final class Verhoeff {
    private static final int[][] POWERS = powers();

    private Verhoeff() {}

    /** Returns whether {@code digits}, ASCII digits only, pass. */
    public static boolean passes(CharSequence digits) {
        int check = 0;
        for (int at = 0; at < digits.length(); at++) {
            int digit = digits.charAt(digits.length() - 1 - at) - '0';
            check = product(check, POWERS[at % 8][digit]);
        }
        return check == 0;
    }

    /** Rotations are 0 to 4, reflections 5 to 9. */
    private static int product(int left, int right) {
        if (left < 5) {
            return right < 5 ? (left + right) % 5 : 5 + (left + right - 5) % 5;
        }
        return right < 5 ? 5 + (left - 5 - right + 5) % 5 : (left - right + 5) % 5;
    }

    private static int[][] powers() {
        int[] permutation = {1, 5, 7, 6, 2, 8, 3, 0, 9, 4};
        int[][] powers = new int[8][10];
        for (int digit = 0; digit < 10; digit++) {
            powers[0][digit] = digit;
        }
        for (int power = 1; power < 8; power++) {
            for (int digit = 0; digit < 10; digit++) {
                powers[power][digit] = permutation[powers[power - 1][digit]];
            }
        }
        return powers;
    }
}
