// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.attack;

import io.plumbline.guardrails.detect.Harm;

/**
 * A rule over phrases: classes of phrases in order, with at most so many words between each and the one before.
 *
 * @param id       family and name
 * @param harm     what it is a sign of
 * @param weight   0 to 1
 * @param dataOnly whether it counts only inside data: mails, tables, markup, listings
 * @param kinds    the classes of phrases, one per slot
 * @param gaps     for each slot, how many words may stand before it since the slot before
 * @param across   for each slot, whether a sentence may end in between
 * @param negated  the class that must not stand right before the first slot, or -1
 */
record PhraseRule(String id, Harm harm, double weight, boolean dataOnly, int[] kinds, int[] gaps, boolean[] across,
        int negated) {
    int slots() {
        return kinds.length;
    }
}
