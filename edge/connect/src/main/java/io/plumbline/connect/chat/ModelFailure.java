// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

/** A model that did not answer as it should. The sentence names the endpoint and what went wrong, never what was said. */
public final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final int status;

    /**
     * Makes a failure.
     *
     * @param status the HTTP status the endpoint answered, 0 when there was none
     */
    public ModelFailure(Kind kind, int status, String sentence) {
        super(sentence, null, false, false);
        this.kind = kind;
        this.status = status;
    }

    /** Returns what went wrong. */
    public Kind kind() {
        return kind;
    }

    /** Returns the HTTP status the endpoint answered, 0 when there was none. */
    public int status() {
        return status;
    }

    /** What can go wrong. */
    public enum Kind {
        /** The endpoint could not be reached. */
        UNREACHABLE,
        /** It took too long. */
        TIMEOUT,
        /** It has too much to do. */
        THROTTLED,
        /** It refused the request as wrong. */
        REFUSED,
        /** It refused our key. */
        UNAUTHORISED,
        /** It failed itself. */
        FAILED,
        /** What it answered cannot be understood, is too large, or broke off. */
        GARBLED,
        /** What was asked cannot be said in its protocol. */
        UNSUPPORTED
    }
}
