// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How a guardrail runs, whatever its policy.
 *
 * @param onFailure   what happens to a text that a detector could not look at
 * @param plugInLimit how long plug-ins have for one request, all together
 * @param clock       tells how long a request took
 */
public record GuardSettings(OnFailure onFailure, Duration plugInLimit, InstantSource clock) {
    /** Fails closed, gives plug-ins five seconds, and measures no time. */
    public static final GuardSettings STANDARD = new GuardSettings(OnFailure.CLOSED, Duration.ofSeconds(5),
            InstantSource.fixed(Instant.EPOCH));

    /** Refuses a limit that is not positive. */
    public GuardSettings {
        if (plugInLimit.isNegative() || plugInLimit.isZero()) {
            throw new IllegalArgumentException("the time limit of plug-ins was " + plugInLimit + ": give more than 0");
        }
    }

    /** Returns these settings with {@code clock}. */
    public GuardSettings with(InstantSource clock) {
        return new GuardSettings(onFailure, plugInLimit, clock);
    }

    /** Returns these settings with {@code onFailure}. */
    public GuardSettings with(OnFailure onFailure) {
        return new GuardSettings(onFailure, plugInLimit, clock);
    }
}
