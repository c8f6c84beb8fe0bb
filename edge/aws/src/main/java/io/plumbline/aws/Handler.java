// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.security.gate.Call;
import software.amazon.awssdk.core.SdkPojo;

/** Serves one operation. It must ask {@code call} for permission before it reads or changes anything. */
@FunctionalInterface
public interface Handler<Q extends SdkPojo, R extends SdkPojo> {
    /** Answers {@code request}; throws a PlumblineException, which becomes the error shape of the service. */
    R handle(Q request, Call call);
}
