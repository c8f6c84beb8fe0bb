// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import java.util.Optional;

/** A model that is called with bytes of its own format. Safe for use by many threads. */
public interface RawModel {
    /** Returns the answer to {@code body}. Throws {@link ModelFailure}. */
    RawAnswer invoke(byte[] body, String contentType, String accept);

    /** Begins to answer {@code body}. Throws {@link ModelFailure}. */
    RawStream stream(byte[] body, String contentType, String accept);

    /** The bytes of an answer. */
    record RawAnswer(byte[] body, String contentType) {}

    /** An answer while it is being written, piece by piece. For one thread; closing it tells the model to stop. */
    interface RawStream extends AutoCloseable {
        /** Returns the next piece, waiting for it; none at the end. */
        Optional<byte[]> next();

        @Override
        void close();
    }
}
