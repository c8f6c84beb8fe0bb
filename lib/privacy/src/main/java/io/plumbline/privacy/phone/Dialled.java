// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.phone;

import io.plumbline.privacy.Characters;
import io.plumbline.privacy.ScanText;
import io.plumbline.privacy.Tokens;

/**
 * Groups of digits as people write phone numbers, read from one token on: at most seven groups and 17 digits, with spaces,
 * hyphens, dots, slashes and brackets between.
 */
final class Dialled {
    private static final int MOST_GROUPS = 7;
    private static final int MOST_DIGITS = 17;

    private final StringBuilder digits = new StringBuilder(MOST_DIGITS);
    private final int[] lengths = new int[MOST_GROUPS];
    private final int[] ends = new int[MOST_GROUPS];
    private final char[] joints = new char[MOST_GROUPS];
    private int groups;
    private int begin;
    private boolean plus;
    private boolean bracket;
    private boolean extended;

    /** Reads from token {@code first}; afterwards every number of groups from 1 to {@link #groups} can be asked about. */
    void read(ScanText scan, int first) {
        Tokens tokens = scan.tokens();
        digits.setLength(0);
        groups = 0;
        joints[1] = 0;
        begin = tokens.begin(first);
        bracket = scan.at(begin - 1) == '(';
        begin = bracket ? begin - 1 : begin;
        plus = scan.at(begin - 1) == '+';
        begin = plus ? begin - 1 : begin;
        if (plus && scan.at(begin - 1) == '(') {
            bracket = true;
            begin--;
        }
        int at = first;
        while (at < tokens.count() && groups < MOST_GROUPS && tokens.isNumber(at)
                && digits.length() + tokens.length(at) <= MOST_DIGITS && (at == first || isJoined(scan, at))) {
            for (int unit = tokens.begin(at); unit < tokens.end(at); unit++) {
                digits.append((char) ('0' + Characters.digit(scan.at(unit))));
            }
            lengths[groups] = tokens.length(at);
            ends[groups++] = tokens.end(at);
            at++;
        }
        takeExtended(scan, at, first);
        if (plus && bracket && joints[1] != '(') {
            begin++;
        }
    }

    /** A last group that runs into its extension: "8901x123". */
    private void takeExtended(ScanText scan, int token, int first) {
        Tokens tokens = scan.tokens();
        extended = false;
        if (token >= tokens.count() || token == first || groups == MOST_GROUPS || tokens.length(token) > 11
                || (tokens.flags(token) & Tokens.DIGIT) == 0 || !isJoined(scan, token)) {
            return;
        }
        int at = tokens.begin(token);
        int begins = digits.length();
        while (Characters.digit(scan.at(at)) >= 0 && digits.length() < MOST_DIGITS) {
            digits.append((char) ('0' + Characters.digit(scan.at(at))));
            at++;
        }
        int signs = at;
        while (signs < tokens.end(token) && (scan.at(signs) == 'x' || scan.at(signs) == 'X' || signs > at
                && Characters.digit(scan.at(signs)) >= 0)) {
            signs++;
        }
        if (at > tokens.begin(token) && signs == tokens.end(token) && signs > at + 1) {
            lengths[groups] = at - tokens.begin(token);
            ends[groups++] = at;
            extended = true;
        } else {
            digits.setLength(begins);
        }
    }

    /** Returns whether the first {@code count} groups run into an extension. */
    boolean extended(int count) {
        return extended && count == groups;
    }

    /** Returns whether the first {@code count} groups are five pairs, as the French write. */
    boolean pairs(int count) {
        for (int at = 0; at < count; at++) {
            if (lengths[at] != 2) {
                return false;
            }
        }
        return count == 5;
    }

    private boolean isJoined(ScanText scan, int token) {
        int from = scan.tokens().end(token - 1);
        int to = scan.tokens().begin(token);
        if (to - from > 3) {
            return false;
        }
        char joint = scan.at(from);
        for (int at = from; at < to; at++) {
            char unit = scan.at(at);
            if (" -./()\u00a0\u2011\u2010\u2013".indexOf(unit) < 0) {
                return false;
            }
            joint = unit == '(' || unit == ')' ? '(' : joint;
        }
        joints[groups] = joint;
        return to > from;
    }

    int groups() {
        return groups;
    }

    int begin() {
        return begin;
    }

    int end(int count) {
        return ends[count - 1];
    }

    boolean plus() {
        return plus;
    }

    boolean bracket() {
        return bracket;
    }

    /** Returns the length of group {@code index}. */
    int length(int index) {
        return lengths[index];
    }

    /** Returns what stands before group {@code index}; a bracket when one is among it. */
    char joint(int index) {
        return joints[index];
    }

    /** Returns the digits of the first {@code count} groups. */
    CharSequence digits(int count) {
        int length = 0;
        for (int at = 0; at < count; at++) {
            length += lengths[at];
        }
        return digits.subSequence(0, length);
    }
}
