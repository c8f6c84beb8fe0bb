// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.phone;

/** The form 3-3-4 of North American numbers, with or without the country code. */
enum NorthAmerica {
    /** Another form. */
    NONE,
    /** Groups with spaces, which other numbers have too. */
    SPACED,
    /** Brackets, hyphens or dots. */
    CLEAR;

    static NorthAmerica of(Dialled dialled, int count) {
        int first = count - 3;
        boolean prefixed = first == 1 && (dialled.length(0) == 1 || dialled.length(0) == 3)
                && (startsWithOne(dialled) || dialled.length(0) == 3 && dialled.digits(1).toString().equals("001"));
        boolean form = (first == 0 || prefixed) && dialled.length(first) == 3 && dialled.length(first + 1) == 3
                && dialled.length(first + 2) == 4;
        if (!form) {
            return NONE;
        }
        char area = dialled.joint(first + 1);
        char last = dialled.joint(first + 2);
        boolean bracket = first == 0 ? dialled.bracket() : dialled.joint(1) == '(';
        if (area == '(' && bracket) {
            return CLEAR;
        }
        if (area != last) {
            return area == '/' || area == ' ' ? SPACED : NONE;
        }
        return area == '-' || area == '.' ? CLEAR : SPACED;
    }

    private static boolean startsWithOne(Dialled dialled) {
        return dialled.length(0) == 1 && dialled.digits(1).charAt(0) == '1';
    }
}
