// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which jobs, the newest first.
 *
 * @param kind          the kind
 * @param states        only jobs in one of these states
 * @param createdAfter  only jobs ordered later
 * @param createdBefore only jobs ordered earlier
 */
public record JobQuery(String kind, Set<JobState> states, Optional<Instant> createdAfter,
        Optional<Instant> createdBefore) {
    public JobQuery {
        states = Set.copyOf(states);
    }

    /** Returns all jobs of a kind. */
    public static JobQuery of(String kind) {
        return new JobQuery(kind, EnumSet.allOf(JobState.class), Optional.empty(), Optional.empty());
    }
}
