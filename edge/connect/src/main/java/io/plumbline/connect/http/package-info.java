// Copyright the Plumbline authors. Apache-2.0.
/**
 * Calls over HTTP that end: bounded in time and size, sent again only when they never arrived, signed where a key says so.
 * Entry point: {@link io.plumbline.connect.http.HttpCalls}. What bodies mean is decided elsewhere.
 */
@NullMarked
package io.plumbline.connect.http;

import org.jspecify.annotations.NullMarked;
