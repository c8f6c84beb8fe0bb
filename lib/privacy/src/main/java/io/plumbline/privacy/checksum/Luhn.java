// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.checksum;

/** The Luhn check: payment cards, Canadian SIN, US NPI. Random digits pass 1 time in 10. */
public final class Luhn {
    private Luhn() {}

    /** Returns whether {@code digits}, ASCII digits only, pass. */
    public static boolean passes(CharSequence digits) {
        int sum = 0;
        boolean doubled = false;
        for (int at = digits.length() - 1; at >= 0; at--) {
            int digit = digits.charAt(at) - '0';
            if (doubled) {
                digit = digit > 4 ? 2 * digit - 9 : 2 * digit;
            }
            sum += digit;
            doubled = !doubled;
        }
        return sum % 10 == 0;
    }
}
