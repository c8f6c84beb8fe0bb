// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * A second factor that makes one-time codes.
 *
 * @param serial   {@code arn:aws:iam::<account>:mfa/name}
 * @param sealed   its seed, sealed
 * @param owner    the id of the user it belongs to; empty until it is enabled
 * @param enabled  since when it belongs to somebody
 * @param lastStep the step of the last code that was taken; -1 when none was
 */
public record MfaDevice(String serial, String sealed, Optional<String> owner, Optional<Instant> enabled,
        long lastStep) {
    @Override
    public String toString() {
        return "MfaDevice[" + serial + "]";
    }
}
