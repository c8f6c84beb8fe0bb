// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.Events;
import io.plumbline.security.gate.Call;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Serves one operation whose answer is a stream of events. What can be refused is refused here; what is sent once this has
 * returned is no part of the deed any more.
 */
@FunctionalInterface
public interface EventHandler<Q extends SdkPojo, R extends SdkPojo> {
    /** Answers {@code request}; throws a PlumblineException, which becomes the error shape of the service. */
    Reply<R> handle(Q request, Call call);

    /** What goes before the events, and the events. */
    record Reply<R extends SdkPojo>(R response, Events events) {}
}
