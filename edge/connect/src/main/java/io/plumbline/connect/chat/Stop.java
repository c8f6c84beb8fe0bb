// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

/** Why an answer ended. */
public enum Stop {
    /** The model was done. */
    END_TURN,
    /** It reached the most tokens. */
    MAX_TOKENS,
    /** It came to a stop sequence. */
    STOP_SEQUENCE,
    /** It waits for a tool. */
    TOOL_USE,
    /** The endpoint itself kept something back. */
    CONTENT_FILTERED
}
