// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

/**
 * Something in the log that is not as it was written.
 *
 * @param kind     what is wrong
 * @param where    the position of a row or the name of a file
 * @param sentence the same for people
 */
public record Finding(Kind kind, String where, String sentence) {
    /** What can be wrong. */
    public enum Kind {
        /** A row holds another record than was sealed. */
        CHANGED_ROW,
        /** A row does not follow the one before it: rows were reordered, or one was put in between. */
        OUT_OF_ORDER,
        /** A row is gone. */
        MISSING_ROW,
        /** A column that repeats the record says something else, so a search would not find the event. */
        CHANGED_COLUMN,
        /** Rows at the end are gone that a signed tree head counts. */
        TRUNCATED,
        /** The rows do not have the root that was signed: something before was written anew, hashes included. */
        WRONG_ROOT,
        /** The signature of a tree head is not by one of the keys. */
        BAD_HEAD,
        /** A key signs that was not named as trusted, or one that was named is not there. */
        UNKNOWN_KEY,
        /** A stored node of the tree is not that of the rows. */
        CHANGED_NODE,
        /** A digest file is gone. */
        MISSING_DIGEST,
        /** A digest file holds something else, or its signature does not fit. */
        CHANGED_DIGEST,
        /** Between two digests lies time that none covers. */
        DIGEST_GAP,
        /** A log file is gone. */
        MISSING_FILE,
        /** A log file holds something else than was sealed. */
        CHANGED_FILE
    }
}
