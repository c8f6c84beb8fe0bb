// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

/**
 * A part of a text.
 *
 * @param start UTF-16 offset of its first character
 * @param end UTF-16 offset after its last one
 */
record Piece(int start, int end) {

    /** Returns this part of {@code text} without the white space around it; empty pieces stay at their end. */
    Piece stripped(String text) {
        int from = start;
        int to = end;
        while (from < to && Spaces.is(text.charAt(from))) {
            from++;
        }
        while (to > from && Spaces.is(text.charAt(to - 1))) {
            to--;
        }
        return new Piece(from, to);
    }

    boolean isEmpty() {
        return start == end;
    }

    String of(String text) {
        return text.substring(start, end);
    }
}
