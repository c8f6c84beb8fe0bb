// Copyright the Plumbline authors. Apache-2.0.
/**
 * What people who run the server look at: metrics, traces, logs. Never a body, a query string or a secret in any of them.
 * Entry points: {@link Metrics}, {@link Traces}, {@link Logs}.
 */
@NullMarked
package io.plumbline.server.insight;

import org.jspecify.annotations.NullMarked;
