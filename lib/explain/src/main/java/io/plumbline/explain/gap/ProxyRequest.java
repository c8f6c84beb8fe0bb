// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import java.util.List;

/**
 * What to search for proxies of a group.
 *
 * @param facet column that makes the group; it is not itself a candidate
 * @param group name of the group
 * @param features candidates, in the order of the cells; free texts are passed over
 * @param cells shape (rows, features), coded as the model's rows are
 * @param member by row: whether it belongs to the group
 * @param players what got attributions; empty when none were computed
 * @param meanAbs by player: mean absolute attribution; empty when none were computed
 * @param level coverage of the intervals
 * @param seed seed of the split that keeps the ordering of categories apart from its test
 */
public record ProxyRequest(String facet, String group, List<Feature> features, double[] cells, boolean[] member,
        List<Player> players, double[] meanAbs, double level, long seed) {
    public ProxyRequest {
        features = List.copyOf(features);
        players = List.copyOf(players);
        if (cells.length < features.size() * member.length) {
            throw new IllegalArgumentException("cells hold fewer than " + member.length + " rows");
        }
    }
}
