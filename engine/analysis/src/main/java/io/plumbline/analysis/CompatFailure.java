// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

/** The original raises here; the message is its own text and goes into its files, not to the user's terminal. */
final class CompatFailure extends Exception {
    private static final long serialVersionUID = 1L;

    CompatFailure(String originalText) {
        super(originalText, null, false, false);
    }

    /** Returns the original's text. */
    String text() {
        return String.valueOf(getMessage());
    }
}
