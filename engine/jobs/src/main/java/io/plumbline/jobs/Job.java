// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * A job as it stands.
 *
 * @param kind     what kind of work it is
 * @param id       unique among its kind
 * @param payload  what to do, in the words of its kind
 * @param state    how far it has come
 * @param progress the share that is done, 0 to 1
 * @param message  what it does just now, or why it failed
 * @param attempts how often it was begun
 * @param created  when it was ordered
 * @param started  when it was first begun
 * @param ended    when it was over
 */
public record Job(String kind, String id, String payload, JobState state, double progress, Optional<String> message,
        int attempts, Instant created, Optional<Instant> started, Optional<Instant> ended) {}
