// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.grounding;

import io.plumbline.guardrails.language.Words;
import java.util.Arrays;
import java.util.List;

/** What is measured of a response before weights are put on it: what the weights are learned from. */
public final class ClaimMeasures {
    private ClaimMeasures() {}

    /** Returns the names of the measures of a claim, in order. */
    public static List<String> names() {
        return Arrays.stream(Feature.values()).map(Feature::name).toList();
    }

    /** Returns the measures of each claim of {@code response}. */
    public static List<double[]> grounding(List<String> sources, String query, String response) {
        Measures measures = new Measures(new SourceIndex(sources), Tagger.tokens(Words.of(query)));
        return Claims.of(response).stream()
                .map(claim -> measures.of(claim.clause(), claim.tokens(), claim.words())).toList();
    }

    /** Returns the signals of relevance of {@code response}. */
    public static double[] relevance(List<String> sources, String query, String response) {
        return Relevance.signals(new SourceIndex(sources), Tagger.tokens(Words.of(query)), query, response);
    }
}
