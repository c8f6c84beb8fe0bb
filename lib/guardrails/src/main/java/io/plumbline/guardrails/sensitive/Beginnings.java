// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.sensitive;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;

/**
 * Tells where in a text that goes on a match of a pattern may have begun. For a pattern of RE2 it makes another that
 * matches every beginning of a match, so that the answer takes linear time, too.
 */
final class Beginnings {
    private final Optional<Pattern> beginning;

    private Beginnings(Optional<Pattern> beginning) {
        this.beginning = beginning;
    }

    /** Returns the beginnings of what {@code pattern} matches. */
    static Beginnings of(Pattern pattern) {
        try {
            String begins = new PatternReader(pattern.pattern()).read().begins();
            return new Beginnings(Optional.of(Pattern.compile("(?:" + begins + ")\\z")));
        } catch (PatternSyntaxException | IndexOutOfBoundsException unreadable) {
            return new Beginnings(Optional.empty());
        }
    }

    /**
     * Returns the first place in {@code text}, not before {@code from}, where a match begins that reaches the end of the
     * text or may do so with more of it; the length of the text when there is none. Where the pattern could not be read,
     * a match may begin anywhere.
     */
    int in(String text, int from) {
        if (from >= text.length()) {
            return text.length();
        }
        if (beginning.isEmpty()) {
            return from;
        }
        var matcher = beginning.get().matcher(text);
        return matcher.find(from) ? matcher.start() : text.length();
    }
}
