// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol.signature;

import java.time.Duration;
import java.time.Instant;

/** Whether a request was signed about now, or a presigned address still holds. */
final class TimeWindow {
    private static final Duration SKEW = Duration.ofMinutes(5);

    private TimeWindow() {}

    static void check(Claim claim, Instant now, Refusals refusals) {
        if (claim.signedAt().isAfter(now.plus(SKEW))) {
            throw refusals.skewed("Signature not yet current: it was made at " + claim.signedAt() + ", more than five "
                    + "minutes after the server's " + seconds(now) + ". Set the clock that is wrong, and sign again.");
        }
        if (claim.validFor().isPresent()) {
            Instant end = claim.signedAt().plus(claim.validFor().get());
            if (now.isAfter(end)) {
                throw refusals.skewed("The presigned address was valid until " + end + ", and the server's clock says "
                        + seconds(now) + ". Make a new one.");
            }
        } else if (claim.signedAt().isBefore(now.minus(SKEW))) {
            throw refusals.skewed("Signature expired: it was made at " + claim.signedAt() + ", more than five minutes "
                    + "before the server's " + seconds(now) + ". Set the clock that is wrong, and sign again.");
        }
    }

    private static Instant seconds(Instant now) {
        return Instant.ofEpochSecond(now.getEpochSecond());
    }
}
