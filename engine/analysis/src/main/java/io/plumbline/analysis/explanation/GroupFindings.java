// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis.explanation;

import io.plumbline.explain.gap.AttributionGaps;
import io.plumbline.explain.gap.FacetGroups;
import io.plumbline.explain.gap.ProxyFinder;
import io.plumbline.explain.gap.ProxyRequest;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.ShapleyResults;
import io.plumbline.explain.results.ShapleyResults.Player;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the attributions say about the groups of the facets.
 *
 * @param table the features
 * @param memberships the groups
 * @param level coverage of the intervals
 * @param seed seed of the splits
 */
record GroupFindings(FeatureTable table, List<Membership> memberships, double level, long seed) {

    /** Returns the attribution gaps between the groups, for every split and output. */
    List<AttributionGap> gaps(ShapleyResults shapley, List<String> outputs) {
        LocalValues local = shapley.local();
        List<String> names = shapley.players().stream().map(Player::name).toList();
        List<AttributionGap> gaps = new ArrayList<>();
        for (Membership membership : memberships) {
            FacetGroups groups = new FacetGroups(membership.facet(), membership.disadvantaged(),
                    membership.advantaged(), side(membership, local.dataset(), 1),
                    side(membership, local.dataset(), 0));
            for (int output = 0; output < local.outputs(); output++) {
                AttributionGaps.of(local, names, groups, output, outputs.get(output), level).ifPresent(gaps::add);
            }
        }
        return gaps;
    }

    /** Returns how well each feature tells group d of each split apart. */
    List<ProxyFinding> proxies(Optional<ShapleyResults> shapley, double[] meanAbs) {
        List<ProxyFinding> findings = new ArrayList<>();
        for (Membership membership : memberships) {
            boolean[] member = new boolean[table.rows()];
            for (int row = 0; row < member.length; row++) {
                member[row] = membership.sides()[row] == 1;
            }
            findings.addAll(ProxyFinder.find(new ProxyRequest(membership.facet(), membership.disadvantaged(),
                    table.features(), table.cells(), member, shapley.map(ShapleyResults::players).orElse(List.of()),
                    meanAbs, level, seed)));
        }
        return findings;
    }

    private static boolean[] side(Membership membership, long[] rows, int side) {
        boolean[] inside = new boolean[rows.length];
        for (int row = 0; row < rows.length; row++) {
            inside[row] = membership.sides()[Math.toIntExact(rows[row])] == side;
        }
        return inside;
    }
}
