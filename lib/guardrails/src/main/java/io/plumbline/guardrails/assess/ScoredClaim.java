// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

/**
 * A claim of a response.
 *
 * @param begin  where it begins, a UTF-16 index into the response
 * @param end    where it ends, exclusive
 * @param score  how well it rests on the sources, 0 to 1
 * @param reason why not better, in words that quote nothing of the text
 */
public record ScoredClaim(int begin, int end, double score, String reason) {}
