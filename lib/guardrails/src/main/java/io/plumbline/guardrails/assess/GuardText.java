// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.util.EnumSet;
import java.util.Set;

/**
 * One block of text in front of a guardrail.
 *
 * @param text       the text
 * @param qualifiers what it is; none means plain content
 */
public record GuardText(String text, Set<Qualifier> qualifiers) {
    /** What a block is. */
    public enum Qualifier {
        /** What the response must rest on. */
        GROUNDING_SOURCE,
        /** What the response must answer. */
        QUERY,
        /** What is to be assessed; where any block says so, only those that say so are. */
        GUARD_CONTENT
    }

    /** Copies the set. */
    public GuardText {
        qualifiers = qualifiers.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(qualifiers));
    }

    /** Returns plain content. */
    public static GuardText of(String text) {
        return new GuardText(text, Set.of());
    }

    /** Returns whether it carries {@code qualifier}. */
    public boolean is(Qualifier qualifier) {
        return qualifiers.contains(qualifier);
    }
}
