// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.store.audit;

import java.time.Duration;

/**
 * How the audit log works.
 *
 * @param account       twelve digits
 * @param region        where the trails are
 * @param bucket        where the trail {@code default} puts its files
 * @param sealEvery     how long stored events wait at most until they are in the chain
 * @param laterEvery    how long an event given to {@code recordLater} waits at most until it is stored: what a crash can lose
 * @param laterCapacity how many such events wait at most; beyond them the caller stores its own
 * @param headEvery     how long a grown log waits at most for a signed tree head
 * @param headRows      after how many rows one is signed in any case
 * @param fileEvery     how long events wait at most until they are in a log file
 */
public record AuditSettings(String account, String region, String bucket, Duration sealEvery, Duration laterEvery,
        int laterCapacity, Duration headEvery, long headRows, Duration fileEvery) {
    /** Returns the usual settings. */
    public static AuditSettings usual(String account, String region) {
        return new AuditSettings(account, region, "plumbline-audit", Duration.ofMillis(50), Duration.ofMillis(200),
                10_000, Duration.ofMinutes(1), 10_000, Duration.ofMinutes(5));
    }
}
