// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.comprehend;

/** Counts the characters of a text as Comprehend does: by code points, asked for in growing order. */
final class CodePoints {
    private final String text;
    private int index;
    private int count;

    CodePoints(String text) {
        this.text = text;
    }

    /** Returns how many code points stand before the UTF-16 index {@code end}, which is not before the last one. */
    int before(int end) {
        count += text.codePointCount(index, end);
        index = end;
        return count;
    }
}
