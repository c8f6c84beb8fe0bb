// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

import java.util.Arrays;

/** A reading in the making: units with their way back, in arrays that grow. */
final class Draft {
    private char[] chars;
    private int[] begins;
    private int[] ends;
    private int length;

    Draft(int capacity) {
        chars = new char[Math.max(capacity, 16)];
        begins = new int[chars.length];
        ends = new int[chars.length];
    }

    int length() {
        return length;
    }

    char at(int index) {
        return chars[index];
    }

    int begin(int index) {
        return begins[index];
    }

    int end(int index) {
        return ends[index];
    }

    void add(char unit, int begin, int end) {
        if (length == chars.length) {
            grow();
        }
        chars[length] = unit;
        begins[length] = begin;
        ends[length] = end;
        length++;
    }

    /** Adds a blank, or a line break where one is among the blanks, once for a run of blanks. */
    void addBlank(boolean lineBreak, int begin, int end) {
        int last = length - 1;
        if (last >= 0 && (chars[last] == ' ' || chars[last] == '\n')) {
            ends[last] = end;
            chars[last] = lineBreak ? '\n' : chars[last];
            return;
        }
        add(lineBreak ? '\n' : ' ', begin, end);
    }

    /** Puts the unit of {@code from} at {@code to}, as {@code unit}; {@code to} is not after {@code from}. */
    void move(int from, int to, char unit) {
        chars[to] = unit;
        begins[to] = begins[from];
        ends[to] = ends[from];
    }

    /** Lets the unit at {@code index} end at {@code end}. */
    void stretch(int index, int end) {
        ends[index] = end;
    }

    void cut(int newLength) {
        length = newLength;
    }

    String text() {
        return new String(chars, 0, length);
    }

    /** Adds {@code segment} after a line break, which stands for what lies between it and the segment before. */
    void addSegment(Draft segment) {
        if (length > 0 && segment.length > 0) {
            add('\n', ends[length - 1], Math.max(ends[length - 1], segment.begins[0]));
        }
        for (int at = 0; at < segment.length; at++) {
            add(segment.chars[at], segment.begins[at], segment.ends[at]);
        }
    }

    Reading toReading(Reading.Kind kind) {
        String text = text();
        return length == chars.length
                ? new Reading(kind, text, begins, ends)
                : new Reading(kind, text, Arrays.copyOf(begins, length), Arrays.copyOf(ends, length));
    }

    private void grow() {
        int larger = (int) Math.min(Integer.MAX_VALUE - 8L, chars.length + (chars.length >> 1) + 16L);
        chars = Arrays.copyOf(chars, larger);
        begins = Arrays.copyOf(begins, larger);
        ends = Arrays.copyOf(ends, larger);
    }
}
