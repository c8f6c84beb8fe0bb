// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import java.util.List;

/** A model that says whether one text follows from another. It may fail, which it says by a PlumblineException. */
public interface EntailmentScorer {
    /** Returns its name, as findings and decision records carry it. */
    String name();

    /** Returns the version of its weights. */
    String version();

    /** Returns one answer for each pair, in order. */
    List<Entailment> score(List<Pair> pairs);

    /** Returns the answer for one pair. */
    default Entailment score(String premise, String hypothesis) {
        return score(List.of(new Pair(premise, hypothesis))).get(0);
    }

    /**
     * A question to the model.
     *
     * @param premise    what is given
     * @param hypothesis what may follow from it
     */
    record Pair(String premise, String hypothesis) {}
}
