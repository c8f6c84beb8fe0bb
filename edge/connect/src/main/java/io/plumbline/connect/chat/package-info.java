// Copyright the Plumbline authors. Apache-2.0.
/**
 * A conversation with a model, whatever protocol the model speaks. Entry point: {@link
 * io.plumbline.connect.chat.ChatModel}. No bytes, no network: these are values.
 */
@NullMarked
package io.plumbline.connect.chat;

import org.jspecify.annotations.NullMarked;
