// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.assess;

import java.util.List;

/**
 * Scores how well a response rests on its sources and answers its question. The built-in one is found by the service
 * loader; another may ask a model outside, which it says by {@link #isPlugIn()}.
 */
public interface GroundingScorer {
    /** Returns its name, as decision records carry it. */
    String name();

    /** Returns the version of its rules or weights; another one may decide otherwise. */
    String version();

    /** Returns the scores of {@code response}, given the {@code sources} it must rest on and the {@code query} asked. */
    GroundingScores score(List<String> sources, String query, String response);

    /** Returns whether it may take long or fail, so that it runs under a time limit. */
    default boolean isPlugIn() {
        return false;
    }
}
