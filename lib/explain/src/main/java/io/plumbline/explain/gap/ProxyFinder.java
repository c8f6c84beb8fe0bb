// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.explain.results.ProxyFinding;
import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.model.Feature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds features that tell the members of a group from other rows: by the area under the ROC curve,
 * {@code P(feature of a member > feature of another row) + P(equal) / 2}, folded to [0.5, 1] because a feature that ranks
 * members below tells them apart just as well.
 *
 * <p>Numbers and two-valued categories are ranked as they are, missing cells below all others. More than two categories are
 * ordered by their share of members, learnt on one half of the rows and tested on the other, and the two tests averaged: a
 * feature with many categories does not look predictive only because it has many.
 *
 * <p>Intervals: DeLong's variance (doi:10.2307/2531595) on the log-odds scale; Newcombe's method 5 (doi:10.1002/sim.2324)
 * where all members rank on one side and that variance is 0. Folding an interval that holds 0.5 makes its lower end 0.5.
 */
public final class ProxyFinder {
    /** Each half of the rows needs two of either kind for a variance. */
    private static final int LEAST = 4;

    private ProxyFinder() {}

    /** Returns a finding per feature, most telling first; empty when the group has fewer than four rows, or all but fewer than four. */
    public static List<ProxyFinding> find(ProxyRequest request) {
        int members = 0;
        for (boolean member : request.member()) {
            members += member ? 1 : 0;
        }
        if (members < LEAST || request.member().length - members < LEAST) {
            return List.of();
        }
        List<ProxyFinding> findings = new ArrayList<>();
        for (int column = 0; column < request.features().size(); column++) {
            Feature feature = request.features().get(column);
            if (feature.kind() == Feature.Kind.TEXT || feature.name().equals(request.facet())) {
                continue;
            }
            double[] values = column(request, column);
            Separation separation = feature.kind() == Feature.Kind.CATEGORICAL && distinct(values) > 2
                    ? CrossFitLevels.separation(values, request.member(), request.seed() + column)
                    : Separation.of(values, request.member()).folded();
            findings.add(new ProxyFinding(request.facet(), request.group(), feature.name(),
                    Math.max(0.5, separation.auc()), separation.foldedInterval(request.level()),
                    influence(request, column)));
        }
        findings.sort(Comparator.comparingDouble(ProxyFinding::auc).reversed());
        return List.copyOf(findings);
    }

    private static double[] column(ProxyRequest request, int column) {
        double[] values = new double[request.member().length];
        for (int row = 0; row < values.length; row++) {
            double cell = request.cells()[row * request.features().size() + column];
            values[row] = Double.isNaN(cell) ? Double.NEGATIVE_INFINITY : cell;
        }
        return values;
    }

    private static long distinct(double[] values) {
        return Arrays.stream(values).distinct().limit(3).count();
    }

    /** A group of columns shares one attribution: each of them gets the share of the whole group. */
    private static double influence(ProxyRequest request, int column) {
        double total = 0;
        double own = 0;
        for (int player = 0; player < request.meanAbs().length; player++) {
            Player candidate = request.players().get(player);
            total += request.meanAbs()[player];
            if (candidate.features().contains(column)) {
                own += request.meanAbs()[player];
            }
        }
        return total > 0 ? own / total : 0;
    }
}
