// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.library;

import java.time.Instant;
import java.util.List;

/**
 * What was found in one text. It holds no part of the text.
 *
 * @param id         a UUID
 * @param at         when
 * @param by         who looked, by ARN
 * @param name       what they called the text
 * @param characters how long it was, in UTF-16 units
 * @param found      every finding, in order
 */
public record Scan(String id, Instant at, String by, String name, int characters, List<Found> found) {
    /** Copies the list. */
    public Scan {
        found = List.copyOf(found);
    }

    /**
     * A finding.
     *
     * @param kind     of which kind, or the name of a custom identifier
     * @param begin    where it begins, a UTF-16 index
     * @param end      where it ends, exclusive
     * @param score    how sure the detector is, 0 to 1
     * @param detector what found it
     */
    public record Found(String kind, int begin, int end, double score, String detector) {}
}
