// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/**
 * Where something was found.
 *
 * @param block the block of the request, from 0
 * @param begin a UTF-16 index into that block
 * @param end   exclusive
 */
public record Span(int block, int begin, int end) {}
