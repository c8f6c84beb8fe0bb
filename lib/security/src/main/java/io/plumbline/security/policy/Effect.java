// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.security.policy;

/** What a statement does when it matches. */
public enum Effect {
    /** It permits, unless something denies. */
    ALLOW("Allow"),
    /** It denies, whatever else permits. */
    DENY("Deny");

    private final String written;

    Effect(String written) {
        this.written = written;
    }

    /** Returns the word in a document: {@code Allow} or {@code Deny}. */
    public String written() {
        return written;
    }
}
