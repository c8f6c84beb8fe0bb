// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.words;

import io.plumbline.guardrails.text.Readings;
import java.util.List;

/** Finds words and phrases whole and without regard to case, all of them in one pass over a text. */
public final class WordMatcher {
    /**
     * A word in a text.
     *
     * @param word  its index among the words given; for profanity the index in the managed list
     * @param begin where it begins, a UTF-16 index into the text as given
     * @param end   where it ends, exclusive
     */
    public record Match(int word, int begin, int end) {}

    private WordMatcher() {}

    /** Returns a matcher for {@code words}, which are words or phrases. */
    public static WordMatcher of(List<String> words) {
        throw new UnsupportedOperationException();
    }

    /** Returns a matcher for the managed list of profanity, disguised spellings included. */
    public static WordMatcher profanity() {
        throw new UnsupportedOperationException();
    }

    /** Returns where the words stand, in order; overlapping matches are reduced to the longest. */
    public List<Match> find(Readings text) {
        throw new UnsupportedOperationException();
    }
}
