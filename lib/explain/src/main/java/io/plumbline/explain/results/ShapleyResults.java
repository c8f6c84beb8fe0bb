// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import java.util.List;
import java.util.Optional;

/**
 * Shapley values of tabular rows.
 *
 * @param plan how they were computed
 * @param players what got an attribution, in order
 * @param local values by row
 * @param global rankings, one per output and aggregation; the first of each output is the one that was asked for
 * @param aggregation the aggregation that was asked for: "mean_abs", "median" or "mean_sq"
 * @param saveLocal whether out.csv was asked for
 * @param interactions pairwise interaction values; only from tree engines, when asked for
 */
public record ShapleyResults(ShapleyPlan plan, List<Player> players, LocalValues local, List<GlobalRanking> global,
        String aggregation, boolean saveLocal, Optional<Interactions> interactions) {
    public ShapleyResults {
        players = List.copyOf(players);
        global = List.copyOf(global);
    }

    /**
     * What gets one attribution.
     *
     * @param name the feature's or the group's name
     * @param features indices of its columns among the model's features
     */
    public record Player(String name, List<Integer> features) {
        public Player {
            features = List.copyOf(features);
        }
    }

    /**
     * Mean absolute interaction values over the explained rows, by output.
     *
     * @param convention which values: "half the Shapley interaction index off the diagonal, main effects on it"
     * @param values by output, shape (players, players)
     */
    public record Interactions(String convention, List<double[][]> values) {
        public Interactions {
            values = List.copyOf(values);
        }
    }
}
