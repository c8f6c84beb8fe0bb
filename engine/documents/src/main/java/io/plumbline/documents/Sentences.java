// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents;

import java.util.List;
import java.util.stream.Collectors;

/** Pieces of the sentences that messages are made of. */
final class Sentences {
    private static final int LONGEST = 60;

    private Sentences() {}

    /** Returns {@code text} on one line and cut to a length that fits a message. */
    static String shortened(String text) {
        String line = text.codePoints().limit(LONGEST + 1L)
                .map(point -> Character.isISOControl(point) ? ' ' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "...";
    }

    /** Returns "a, b or c". */
    static String or(List<String> parts) {
        return joined(parts, " or ");
    }

    /** Returns "a, b and c". */
    static String and(List<String> parts) {
        return joined(parts, " and ");
    }

    private static String joined(List<String> parts, String word) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : parts.stream().limit(last).collect(Collectors.joining(", ")) + word + parts.get(last);
    }
}
