// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import java.util.List;

/**
 * What somebody said.
 *
 * @param role  who
 * @param parts what, in order
 */
public record ChatMessage(Role role, List<Part> parts) {
    /** Who speaks. */
    public enum Role {
        USER, ASSISTANT
    }

    /** Copies the list. */
    public ChatMessage {
        parts = List.copyOf(parts);
    }

    /** Returns a message of one text. */
    public static ChatMessage of(Role role, String text) {
        return new ChatMessage(role, List.of(new Part.Text(text)));
    }
}
