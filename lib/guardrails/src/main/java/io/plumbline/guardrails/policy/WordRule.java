// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/**
 * A word or phrase of the customer.
 *
 * @param text     the word, matched whole and without regard to case
 * @param handling what is done
 */
public record WordRule(String text, Handling handling) {}
