// Copyright the Plumbline authors. Apache-2.0.
/**
 * An HTTP request and its answer as values: what came in, undecoded, and what goes out. No server, no sockets.
 * Entry points: {@link Request}, {@link Answer}, {@link Streamed}, {@link Endpoint}, {@link Observed}.
 */
@NullMarked
package io.plumbline.web;

import org.jspecify.annotations.NullMarked;
