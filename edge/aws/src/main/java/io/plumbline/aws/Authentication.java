// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws;

import io.plumbline.awsprotocol.Route;
import io.plumbline.security.access.Caller;
import io.plumbline.web.Request;

/** Finds out who sent a request. */
public interface Authentication {
    /**
     * Returns who sent {@code request}.
     *
     * @throws io.plumbline.awsprotocol.WireException when it is not signed, or wrongly
     */
    Known authenticate(Request request, Route route);

    /**
     * Somebody who proved who they are.
     *
     * @param request the request, its body freed of the signatures of its chunks
     */
    record Known(Caller caller, Request request) {}
}
