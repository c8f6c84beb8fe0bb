// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.search;

import io.plumbline.privacy.Finding;

/**
 * A piece of sensitive data in a text, of a built-in kind or found by a custom identifier. It never holds the text itself.
 *
 * @param kind     what it is
 * @param begin    where it starts, a UTF-16 index into the text as given
 * @param end      where it ends, exclusive
 * @param score    how sure the detector is, 0 to 1; 1 for a custom identifier
 * @param detector which detector found it; "custom" for a custom identifier
 */
public record Found(Kind kind, int begin, int end, double score, String detector) {
    /** Refuses an empty span. */
    public Found {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("found " + begin + ".." + end);
        }
    }

    /** Returns {@code finding}, which is of a built-in kind. */
    public static Found of(Finding finding) {
        return new Found(Kind.of(finding.type()), finding.begin(), finding.end(), finding.score(),
                finding.detector());
    }

    /** Returns the number of UTF-16 units covered. */
    public int length() {
        return end - begin;
    }

    Found moved(int by) {
        return new Found(kind, begin + by, end + by, score, detector);
    }
}
