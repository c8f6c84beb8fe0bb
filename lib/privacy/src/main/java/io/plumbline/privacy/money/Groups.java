// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.money;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;

/** Groups of digits with one kind of separator between, read one after another. */
final class Groups {
    private static final int MOST_DIGITS = 19;

    private final int[] lengths = new int[8];
    private int count;
    private char separator;

    /** Returns whether the token at {@code index} can be the next group after those that began at {@code first}. */
    boolean take(ScanText scan, int index, int first) {
        Tokens tokens = scan.tokens();
        if (!tokens.isNumber(index) || count == lengths.length) {
            return false;
        }
        if (index == first) {
            return true;
        }
        char between = scan.at(tokens.end(index - 1));
        boolean joined = tokens.begin(index) - tokens.end(index - 1) == 1
                && (between == ' ' || between == '-' || between == '.' || between == '\u00a0')
                && (separator == 0 || separator == between);
        separator = joined ? between : separator;
        return joined;
    }

    /** Appends its digits; returns false when they become too many. */
    boolean read(ScanText scan, int index, StringBuilder digits) {
        Tokens tokens = scan.tokens();
        if (digits.length() + tokens.length(index) > MOST_DIGITS) {
            return false;
        }
        for (int at = tokens.begin(index); at < tokens.end(index); at++) {
            digits.append((char) ('0' + Characters.digit(scan.at(at))));
        }
        lengths[count++] = tokens.length(index);
        return true;
    }

    int count() {
        return count;
    }

    /** One run, or fours with a shorter or equal rest, or 4-6-5 and 4-6-4 as American Express and Diners print. */
    boolean areThoseOfCards() {
        if (count == 1) {
            return lengths[0] >= 12;
        }
        if (count == 3 && lengths[0] == 4 && lengths[1] == 6 && (lengths[2] == 5 || lengths[2] == 4)) {
            return true;
        }
        for (int at = 0; at < count - 1; at++) {
            if (lengths[at] != 4) {
                return false;
            }
        }
        return lengths[count - 1] <= 4;
    }
}
