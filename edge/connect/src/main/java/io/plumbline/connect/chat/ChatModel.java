// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.connect.chat;

import java.util.OptionalInt;

/**
 * A model that can be talked to. Safe for use by many threads. Whatever goes wrong on the way is a {@link ModelFailure}.
 */
public interface ChatModel {
    /** Returns the answer to {@code request}. */
    ChatAnswer answer(ChatRequest request);

    /** Begins to answer {@code request}; the first event may not have come when this returns. */
    ChatStream stream(ChatRequest request);

    /** Returns how many tokens {@code request} is for the model, exactly; none when this model cannot tell. */
    OptionalInt countTokens(ChatRequest request);
}
