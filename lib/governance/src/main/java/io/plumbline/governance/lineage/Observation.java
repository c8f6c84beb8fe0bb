// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.governance.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What another system says happened: an OpenLineage event without its facets, which stay in the payload.
 *
 * @param id       the identity of the event: the same event sent twice has the same
 * @param kind     what it is about
 * @param time     when it happened
 * @param state    what happened to a run: {@code START}, {@code RUNNING}, {@code COMPLETE}, {@code ABORT}, {@code FAIL}
 *                 or {@code OTHER}
 * @param runId    the UUID of the run
 * @param job      the job; empty for an event about a dataset
 * @param inputs   what was read
 * @param outputs  what was written, or the dataset of an event about one
 * @param producer who says so
 * @param payload  the event as JSON, facets and all
 */
public record Observation(String id, Kind kind, Instant time, Optional<String> state, Optional<String> runId,
        Optional<Subject> job, List<Subject> inputs, List<Subject> outputs, String producer, String payload) {
    public Observation {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** What an event is about. */
    public enum Kind {
        /** A run of a job. */
        RUN,
        /** A job, without a run. */
        JOB,
        /** A dataset, without a run. */
        DATASET
    }

    /** A job or a dataset. */
    public record Subject(String namespace, String name) {
        /** Returns the address: of an object in a bucket it is the same as everywhere else. */
        public String uri() {
            if (namespace.equals("file") && name.startsWith("/")) {
                return "file://" + name;
            }
            return namespace.replaceAll("/+$", "") + "/" + name.replaceAll("^/+", "");
        }
    }
}
