// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

/** The tokens a call took, as the model counts them. */
public record TokenUsage(int input, int output) {
    /** Returns both together. */
    public int total() {
        return input + output;
    }
}
