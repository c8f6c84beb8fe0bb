// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.conformance;

/** How the SDK for Java reaches the server. */
enum Transport {
    /** The synchronous client over the HTTP client of the JDK, HTTP/1.1. */
    PLAIN,
    /** The asynchronous client over Netty, HTTP/1.1. */
    ASYNCHRONOUS,
    /** The asynchronous client over Netty, HTTP/2 in cleartext without an upgrade. */
    HTTP2
}
