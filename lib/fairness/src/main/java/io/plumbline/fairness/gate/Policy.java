// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.gate;

import java.util.List;

/**
 * A set of rules with a name.
 *
 * @param name what people call it, "four-fifths"
 * @param source preset or file it came from, with the legal text it follows where there is one
 * @param description what it demands, in words
 * @param rules at least one; no two with the same id
 */
public record Policy(String name, String source, String description, List<Rule> rules) {

    /**
     * Checks every rule.
     *
     * @throws io.plumbline.measure.PlumblineException naming the place of the first rule that cannot be meant
     */
    public Policy {
        rules = List.copyOf(rules);
        PolicyValidation.require(name, rules);
    }
}
