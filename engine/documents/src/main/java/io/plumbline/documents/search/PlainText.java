// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.documents.search;

/** Texts that stand in JSON exactly as they are, and that nothing but the same text equals. */
final class PlainText {
    private PlainText() {}

    /** Not numbers, as 5 equals 5.0; not truth values, as their case does not count. */
    static boolean is(String text) {
        return !text.isEmpty() && text.chars().allMatch(PlainText::isPlain) && Values.number(text).isEmpty()
                && !text.equalsIgnoreCase("true") && !text.equalsIgnoreCase("false");
    }

    private static boolean isPlain(int sign) {
        return sign >= ' ' && sign <= '~' && sign != '"' && sign != '\\';
    }
}
