// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

/** What part a word plays, guessed from lists and neighbours. */
enum Tag {
    NAME, NOUN, VERB, AUXILIARY, NUMBER, UNIT, DETERMINER, PREPOSITION, CONJUNCTION, RELATIVE, PRONOUN, NEGATION, ADVERB, COMMA, BREAK, SIGN;

    /** Returns whether words of this kind carry meaning that a source must support. */
    boolean isContent() {
        return this == NAME || this == NOUN || this == VERB || this == NUMBER || this == UNIT;
    }
}
