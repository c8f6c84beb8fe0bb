// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;

/**
 * One sign of an attack.
 *
 * @param rule   the rule that saw it, {@code family.name}
 * @param harm   the kind of attack
 * @param weight how likely the sign alone makes an attack, 0 to 1
 * @param begin  where it begins in the reading
 * @param end    where it ends, exclusive
 */
record Cue(String rule, Harm harm, double weight, int begin, int end) {
    /** Returns the family: of cues of one family only the strongest counts. */
    String family() {
        int dot = rule.indexOf('.');
        return dot < 0 ? rule : rule.substring(0, dot);
    }

    /** Returns the same sign, {@code factor} times as heavy. */
    Cue times(double factor) {
        return new Cue(rule, harm, weight * factor, begin, end);
    }
}
