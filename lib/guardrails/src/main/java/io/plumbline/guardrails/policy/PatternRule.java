// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.policy;

/**
 * A pattern of the customer, in RE2 syntax.
 *
 * @param name        its name, which is also the mask
 * @param description what it is for; may be empty
 * @param pattern     the pattern
 * @param handling    what is done
 */
public record PatternRule(String name, String description, String pattern, Handling handling) {}
