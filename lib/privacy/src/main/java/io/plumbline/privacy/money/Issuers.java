// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

/** Which prefixes and lengths of numbers the issuers of payment cards use (ISO/IEC 7812, as the networks publish them). */
final class Issuers {
    private Issuers() {}

    /** Returns whether one of the large networks uses numbers of this prefix and length. */
    static boolean know(CharSequence digits) {
        int length = digits.length();
        int two = Integer.parseInt(digits, 0, 2, 10);
        int three = Integer.parseInt(digits, 0, 3, 10);
        int four = Integer.parseInt(digits, 0, 4, 10);
        boolean sixteen = length == 16;
        if (digits.charAt(0) == '4') {
            return length == 13 || sixteen || length == 19;
        }
        if (two == 34 || two == 37) {
            return length == 15;
        }
        if (two >= 51 && two <= 55 || four >= 2221 && four <= 2720 || four >= 2200 && four <= 2204) {
            return sixteen;
        }
        if (three >= 300 && three <= 305 || two == 36 || two == 38 || two == 39) {
            return length == 14 || sixteen;
        }
        if (four >= 3528 && four <= 3589) {
            return sixteen;
        }
        return four == 6011 || two == 65 || three >= 644 && three <= 649
                ? sixteen || length == 19
                : two == 62 && length >= 16 || three == 508 && sixteen || two == 81 && sixteen;
    }

    /** Returns whether a smaller network may use it, which is believed only next to a word that names a card. */
    static boolean mayKnow(CharSequence digits) {
        int two = Integer.parseInt(digits, 0, 2, 10);
        return two == 50 || two >= 56 && two <= 69 || two == 18 || two == 21 || two == 35 || two == 82 || two == 10
                || two == 22 || two == 23;
    }
}
