// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.ArrayList;
import java.util.List;

/**
 * A part of a sentence that says one thing.
 *
 * @param sentence the number of its sentence in the text
 * @param own      its words
 * @param lent     words of a clause before it that it leaves out, such as its subject
 * @param roles    what part each word plays in it
 */
record Clause(int sentence, List<Token> own, List<Token> lent, Roles roles) {
    Clause {
        own = List.copyOf(own);
        lent = List.copyOf(lent);
    }

    static Clause of(int sentence, List<Token> own, List<Token> lent) {
        return new Clause(sentence, own, lent, Roles.of(own, lent));
    }

    /** Returns its words and those lent to it. */
    List<Token> all() {
        List<Token> all = new ArrayList<>(lent);
        all.addAll(own);
        return all;
    }

    boolean isNegated() {
        return own.stream().anyMatch(token -> Tagger.NEGATIONS.contains(token.lower()));
    }

    boolean hasVerb() {
        return hasVerb(own);
    }

    static boolean hasVerb(List<Token> tokens) {
        return tokens.stream().anyMatch(token -> token.tag() == Tag.VERB || token.tag() == Tag.AUXILIARY);
    }

    int begin() {
        return own.get(0).begin();
    }

    int end() {
        return own.get(own.size() - 1).end();
    }
}
