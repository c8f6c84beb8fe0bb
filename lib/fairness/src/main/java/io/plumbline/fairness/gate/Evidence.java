// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

/**
 * How much must be known before a rule judges.
 *
 * @param judgedBy what is held against the bound
 * @param minimumRows rows that every group in the comparison must have
 * @param otherwise what becomes of a rule that cannot be judged
 */
public record Evidence(JudgedBy judgedBy, long minimumRows, Otherwise otherwise) {
    /** Judged by the interval, with at least 30 rows on either side; people are warned when there are fewer. */
    public static final Evidence DEFAULT = new Evidence(JudgedBy.INTERVAL, 30, Otherwise.WARN);

    /** What is held against the bound. */
    public enum JudgedBy {
        /** The value alone, as laws with a fixed threshold do. */
        VALUE,
        /** The whole interval: it passes inside the bound, fails outside, and says nothing when it lies across. */
        INTERVAL
    }

    /** What becomes of a rule that cannot be judged. */
    public enum Otherwise {
        /** It does not count. */
        PASS,
        /** It is shown as a warning. */
        WARN,
        /** It counts as failed. */
        FAIL
    }
}
