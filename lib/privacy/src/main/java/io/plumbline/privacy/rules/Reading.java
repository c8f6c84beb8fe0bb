// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.rules;

/** What a shape read: letters in upper case and digits as ASCII, without separators. Used again for the next one. */
public final class Reading implements CharSequence {
    private final char[] units = new char[48];
    private int length;
    private int separators;
    private char separator;
    private boolean lower;

    void clear() {
        length = 0;
        separators = 0;
        separator = 0;
        lower = false;
    }

    void add(char unit) {
        if (unit >= 'a' && unit <= 'z') {
            lower = true;
            units[length++] = (char) (unit - 32);
        } else {
            units[length++] = unit;
        }
    }

    void addSeparator(char unit) {
        separators++;
        separator = unit;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int index) {
        return units[index];
    }

    @Override
    public String subSequence(int start, int end) {
        return new String(units, start, end - start);
    }

    @Override
    public String toString() {
        return new String(units, 0, length);
    }

    /** Returns the value of the digit at {@code index}. */
    public int digit(int index) {
        return units[index] - '0';
    }

    /** Returns the number that the digits from {@code from} to {@code to} write; at most nine of them. */
    public int number(int from, int to) {
        int number = 0;
        for (int at = from; at < to; at++) {
            number = number * 10 + digit(at);
        }
        return number;
    }

    /** Returns whether anything stood between its parts. */
    public boolean separated() {
        return separators > 0;
    }

    /** Returns what stood between its parts last; 0 when nothing did. */
    public char separator() {
        return separator;
    }

    /** Returns whether a letter was in lower case. */
    public boolean hasLower() {
        return lower;
    }
}
