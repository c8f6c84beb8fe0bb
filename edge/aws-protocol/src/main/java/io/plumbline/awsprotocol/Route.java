// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

import java.util.Map;

/**
 * What a request calls.
 *
 * @param operation      the operation
 * @param protocol       the protocol this request is written in, which may differ from the SDK's own
 * @param pathParameters decoded values of the labels in the path template
 */
public record Route(Operation operation, WireProtocol protocol, Map<String, String> pathParameters) {
    /** Copies the parameters. */
    public Route {
        pathParameters = Map.copyOf(pathParameters);
    }
}
