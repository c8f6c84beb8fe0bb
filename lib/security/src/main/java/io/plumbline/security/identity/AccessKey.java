// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A long-lived access key.
 *
 * @param id      {@code AKIA...}
 * @param owner   the id of the user; empty for the root of the account
 * @param sealed  the secret, sealed for this id
 * @param active  whether it works
 * @param lastUse when it was last used
 */
public record AccessKey(String id, Optional<String> owner, String sealed, boolean active, Instant created,
        Optional<LastUse> lastUse) {
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
