// Copyright the Plumbline authors. Apache-2.0.
/**
 * The sockets: HTTP/1.1 and HTTP/2 on one port, in clear or over TLS, and the way from bytes to {@link
 * io.plumbline.web.Request} and back. What a request means is decided behind the endpoint. Entry point: {@link HttpServer}.
 */
@NullMarked
package io.plumbline.server.http;

import org.jspecify.annotations.NullMarked;
