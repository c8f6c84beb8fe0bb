// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.language;

import java.util.Set;

/** Words that hold a sentence together and carry little meaning of their own. */
public final class FunctionWords {
    private static final Set<String> ALL = WordLists.words("function-words.txt");

    private FunctionWords() {}

    /** Returns whether {@code word}, in lower case, is one. */
    public static boolean contains(String word) {
        return ALL.contains(word);
    }
}
