// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import java.util.Optional;

/** An answer while it is being written. For one thread; closing it tells the model to stop. */
public interface ChatStream extends AutoCloseable {
    /** Returns the next event, waiting for it; none when the answer is complete. Throws {@link ModelFailure}. */
    Optional<ChatEvent> next();

    @Override
    void close();
}
