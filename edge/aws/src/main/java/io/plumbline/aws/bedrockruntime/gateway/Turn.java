// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.aws.bedrockruntime.gateway;

import io.plumbline.connect.chat.ChatAnswer;

/**
 * What came of a conversation.
 *
 * @param answer     what may be said; the blocked message when something was blocked
 * @param intervened whether a guardrail blocked or masked what is said here
 */
public record Turn(ChatAnswer answer, boolean intervened, Judgement judgement) {}
