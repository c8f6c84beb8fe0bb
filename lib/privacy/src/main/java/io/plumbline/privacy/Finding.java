// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/**
 * A piece of sensitive data in a text. It never holds the text itself.
 *
 * @param type     what it is
 * @param begin    where it starts, a UTF-16 index into the text as given
 * @param end      where it ends, exclusive
 * @param score    how sure the detector is, 0 to 1
 * @param detector which detector found it; what follows the last dot tells the part of the kind, "iban.fr"
 */
public record Finding(EntityType type, int begin, int end, double score, String detector) {
    /** Refuses an empty span or a score outside 0 to 1. */
    public Finding {
        if (begin < 0 || end <= begin || !(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("finding " + begin + ".." + end + " with score " + score);
        }
    }

    /** Returns the country or other part of the kind that was found, "fr" of "iban.fr"; empty when there is none. */
    public String part() {
        int dot = detector.lastIndexOf('.');
        return dot < 0 ? "" : detector.substring(dot + 1);
    }

    /** Returns the number of UTF-16 units covered. */
    public int length() {
        return end - begin;
    }

    /** Returns whether it shares a unit of text with {@code other}. */
    public boolean overlaps(Finding other) {
        return begin < other.end && other.begin < end;
    }
}
