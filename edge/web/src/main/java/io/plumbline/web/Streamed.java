// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.web;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is written while it comes into being. It is written once, and closed afterwards whatever happened; it may be
 * closed without having been written.
 */
@FunctionalInterface
public interface Streamed extends AutoCloseable {
    /**
     * Writes the body. Each write waits until the client takes it, each flush sends what was written.
     *
     * @throws IOException from {@code client} when the client has gone; then nothing more need be made
     */
    void writeTo(OutputStream client) throws IOException;

    /** Lets go of what the body is made from, such as a call to a model. */
    @Override
    default void close() {}
}
