// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.openai;

import java.io.InputStream;

/** Carries the bodies of chat completions to an endpoint and back. */
public interface Line {
    /** Returns the answer to {@code body}. */
    byte[] whole(byte[] body);

    /** Begins to answer {@code body}. */
    Flow stream(byte[] body);

    /**
     * Server-sent events as they come.
     *
     * @param close tells the endpoint to stop
     */
    record Flow(InputStream body, Runnable close) {}
}
