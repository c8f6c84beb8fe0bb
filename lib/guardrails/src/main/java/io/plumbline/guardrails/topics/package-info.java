// Copyright the Plumbline authors. Apache-2.0.
/**
 * Denied topics: {@link WordTopics} recognises them from their definition and examples by comparison with ordinary text.
 * Nothing here knows the world: a text that shares neither words nor related words with them is missed.
 */
@NullMarked
package io.plumbline.guardrails.topics;

import org.jspecify.annotations.NullMarked;
