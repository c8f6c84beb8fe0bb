// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.text;

/**
 * A text as numbers for a model.
 *
 * @param ids    of the tokens
 * @param types  0 for the first text, 1 for the second
 * @param begins where each token begins in its text, a UTF-16 index; 0 for tokens that the tokenizer adds
 * @param ends   where it ends, exclusive; 0 for tokens that the tokenizer adds
 */
public record Encoding(int[] ids, int[] types, int[] begins, int[] ends) {
    /** Returns how many tokens there are. */
    public int length() {
        return ids.length;
    }
}
