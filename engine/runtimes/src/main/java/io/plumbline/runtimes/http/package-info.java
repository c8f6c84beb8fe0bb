/**
 * Models behind an HTTP address that speaks the SageMaker invocation contract: rows are POSTed as CSV, JSON Lines or JSON,
 * scores and labels are read from the answer. Entry point: {@link io.plumbline.runtimes.http.Endpoints}.
 */
@NullMarked
package io.plumbline.runtimes.http;

import org.jspecify.annotations.NullMarked;
