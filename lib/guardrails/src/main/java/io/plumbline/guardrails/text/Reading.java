// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.text;

/**
 * One way to read a text, with the way back. Offsets are UTF-16 indices.
 *
 * @param kind  how it was won from the text as given
 * @param text  the text as read
 * @param begins for each unit of {@code text}, where the original unit it stems from begins
 * @param ends  for each unit of {@code text}, where the original unit it stems from ends, exclusive
 */
public record Reading(Kind kind, String text, int[] begins, int[] ends) {
    /** How a reading was won. */
    public enum Kind {
        /** Compatibility forms composed, confusable letters folded, invisible characters left out. */
        PLAIN,
        /** Digits and signs read as the letters they imitate. */
        LEET,
        /** Letters set apart by blanks or signs joined again. */
        JOINED,
        /** A segment decoded from base64. */
        BASE64,
        /** A segment decoded from hexadecimal digits. */
        HEX,
        /** Letters turned by thirteen places. */
        ROT13,
        /** A text or segment written backwards. */
        REVERSED,
        /** A segment decoded from percent signs, HTML entities or escapes of programs. */
        ESCAPED,
        /** What was written in signs that nobody sees. */
        HIDDEN,
        /** A segment of binary or decimal numbers, or of Morse code, read as letters. */
        NUMBERS
    }

    /** Returns where the original of {@code begin} (an index into this reading) begins. */
    public int originalBegin(int begin) {
        return begins[begin];
    }

    /** Returns where the original of everything before {@code end} (exclusive, greater than 0) ends. */
    public int originalEnd(int end) {
        return ends[end - 1];
    }
}
