// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;

/**
 * How much worse a model gets when a feature's values are shuffled among the rows.
 *
 * @param metric what got worse: "log loss", "accuracy", "mean squared error"
 * @param repeats shuffles per feature
 * @param score the metric on unshuffled rows
 * @param drops mean worsening by player, with an interval over rows and shuffles
 */
public record PermutationImportance(String metric, int repeats, double score, List<Attributed> drops) {
    public PermutationImportance {
        drops = List.copyOf(drops);
    }
}
