// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.jobs;

import java.time.Instant;
import java.util.Optional;

/**
 * An order for a job.
 *
 * @param kind      what kind of work, at most 60 characters; some server must have a handler of that kind
 * @param id        unique among its kind, at most 400 characters
 * @param payload   what to do, in the words of its kind
 * @param notBefore when to begin at the earliest; at once when empty
 */
public record JobRequest(String kind, String id, String payload, Optional<Instant> notBefore) {
    /** An order to begin at once. */
    public JobRequest(String kind, String id, String payload) {
        this(kind, id, payload, Optional.empty());
    }
}
