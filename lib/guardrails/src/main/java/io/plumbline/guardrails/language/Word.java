// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

/**
 * A word, a number or a sign of a text.
 *
 * @param begin   where it begins, a UTF-16 index into the text
 * @param end     where it ends, exclusive
 * @param kind    what it is
 * @param lower   as written, in lower case
 * @param stem    what its forms have in common; of a number or a sign, {@code lower}
 * @param capital whether it is written with a capital letter
 */
public record Word(int begin, int end, Kind kind, String lower, String stem, boolean capital) {
    /** What a piece of text is. */
    public enum Kind {
        /** Letters, possibly with digits, apostrophes or hyphens inside. */
        WORD,
        /** Digits, possibly with separators. */
        NUMBER,
        /** Any other visible character. */
        SIGN
    }

    /** Returns whether it is {@code sign}. */
    public boolean is(String sign) {
        return lower.equals(sign);
    }

    /** Returns whether it carries meaning of its own: a number, or a word that is not a function word. */
    public boolean isContent() {
        return kind == Kind.NUMBER || kind == Kind.WORD && !FunctionWords.contains(lower);
    }
}
