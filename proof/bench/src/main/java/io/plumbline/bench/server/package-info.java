// Copyright the Plumbline authors. Apache-2.0.
/**
 * How fast a running server answers, and what it costs: the whole way from a socket to the database and back. Entry point:
 * {@link ServerSpeed}.
 */
@NullMarked
package io.plumbline.bench.server;

import org.jspecify.annotations.NullMarked;
