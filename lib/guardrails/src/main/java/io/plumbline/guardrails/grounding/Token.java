// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

/**
 * A word or a number of a sentence, ready to be compared.
 *
 * @param begin  where it begins, a UTF-16 index into the text
 * @param end    where it ends, exclusive
 * @param tag    what part it plays
 * @param lower  as written, in lower case
 * @param key    what is compared: a stem, the value of a number after #, a unit after its kind
 * @param unit   the unit of a number; empty when it has none
 * @param weight how much it matters, 0 to 1
 */
record Token(int begin, int end, Tag tag, String lower, String key, String unit, double weight) {
    boolean isContent() {
        return tag.isContent();
    }

    boolean is(String word) {
        return lower.equals(word);
    }

    Token as(Tag other) {
        return new Token(begin, end, other, lower, key, unit, weight);
    }
}
