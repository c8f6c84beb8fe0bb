// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/**
 * An error as a client meets it.
 *
 * @param code        the wire code, for instance {@code ResourceNotFound}; what SDKs choose the exception class by
 * @param status      the HTTP status
 * @param message     one sentence for people
 * @param senderFault whether the caller has to change something
 */
public record WireError(String code, int status, String message, boolean senderFault) {
    /** Returns an error of the caller: status 400. */
    public static WireError badRequest(String code, String message) {
        return new WireError(code, 400, message, true);
    }

    /** Returns the answer to an operation that is known but not served: 501, which no stock client sends again. */
    public static WireError notServed(Operation operation) {
        return new WireError("NotImplemented", 501, "This server does not serve " + operation.service() + ":"
                + operation.name() + ".", false);
    }

    static WireError unreadable(String message) {
        return badRequest("SerializationException", message);
    }
}
