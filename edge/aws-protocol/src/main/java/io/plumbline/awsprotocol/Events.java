// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.io.IOException;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The events of one answer, made while they are sent. Sent once, and closed afterwards whatever happened; they may be closed
 * without having been sent.
 */
public interface Events extends AutoCloseable {
    /**
     * Sends every event. A RuntimeException ends the stream with an exception that the client understands.
     *
     * @throws IOException from {@code client} when the client has gone
     */
    void sendTo(Client client) throws IOException;

    /** Lets go of what the events are made from. */
    @Override
    void close();

    /** Takes events. */
    @FunctionalInterface
    interface Client {
        /** Sends one event, a shape with an event type; waits until the client takes it. */
        void send(SdkPojo event) throws IOException;
    }
}
