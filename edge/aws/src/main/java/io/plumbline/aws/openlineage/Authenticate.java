// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.openlineage;

import io.plumbline.security.access.Caller;
import io.plumbline.web.Request;

/** Finds out who sends lineage. */
public interface Authenticate {
    /**
     * Returns who signed {@code request} with Signature Version 4.
     *
     * @throws RuntimeException a PlumblineException ACCESS_DENIED or a WireException when it is not signed, or wrongly
     */
    Caller signed(Request request);

    /**
     * Returns whose access key this is.
     *
     * @throws RuntimeException a PlumblineException ACCESS_DENIED or a WireException when there is no such key, or
     *                          another secret
     */
    Caller withKey(String accessKeyId, String secret, Request request);
}
