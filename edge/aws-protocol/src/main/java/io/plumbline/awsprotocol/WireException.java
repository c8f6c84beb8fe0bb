// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.awsprotocol;

/** Ends the handling of a request with an error that its client understands. */
public final class WireException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient WireError error;

    /** Makes an exception of {@code error}. */
    public WireException(WireError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    /** Returns what to tell the client. */
    public WireError error() {
        return error;
    }

    static WireException unreadable(String message) {
        return new WireException(WireError.unreadable(message));
    }
}
