// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.cards;

/**
 * How strict the way of a card is.
 *
 * @param workflow whether a card goes from Draft through PendingReview to Approved, is approved by somebody who did not
 *                 write it, and returns to Draft when it is edited; otherwise any status may follow any other, as AWS has
 *                 it
 */
public record CardPolicy(boolean workflow) {
    /** Any status may follow any other. */
    public static final CardPolicy OPEN = new CardPolicy(false);

    /** Cards are reviewed by somebody else before they are approved. */
    public static final CardPolicy REVIEWED = new CardPolicy(true);
}
