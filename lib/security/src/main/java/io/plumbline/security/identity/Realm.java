// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import io.plumbline.security.sealing.Sealed;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * One account and what its administration needs.
 *
 * @param account twelve digits
 * @param store   where identities are kept
 * @param ids     where ids and secrets come from
 * @param sealed  how secrets are sealed
 * @param reader  how policy documents are read
 * @param clock   the time
 */
public record Realm(String account, IdentityStore store, IdentityIds ids, Sealed sealed, PolicyReader reader,
        InstantSource clock) {
    /** Returns the time in whole seconds, as the API shows it. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Returns the ARN of the root of the account. */
    public String rootArn() {
        return "arn:aws:iam::" + account + ":root";
    }
}
