// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.time.Duration;

/** Is told about every operation that was answered, for metrics and traces. Safe for use by many threads. */
@FunctionalInterface
public interface Observed {
    /**
     * Tells of one answer.
     *
     * @param service   such as {@code sagemaker}
     * @param operation such as {@code CreateModelCard}; only names of known operations, since each makes a time series
     * @param status    the HTTP status
     * @param took      from the request to the answer
     */
    void served(String service, String operation, int status, Duration took);
}
