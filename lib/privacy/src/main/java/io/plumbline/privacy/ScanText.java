// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy;

/** A text under search, with what several detectors need of it worked out once. */
public final class ScanText {
    private final String text;

    /** Prepares {@code text}. */
    public ScanText(String text) {
        this.text = text;
    }

    /** Returns the text as given. */
    public String text() {
        return text;
    }
}
