// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.explain.results.Attributed;
import io.plumbline.explain.results.AttributionGap;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.measure.Interval;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * Splits the gap between two groups' mean outputs into one part per player:
 * {@code gap_p = mean over d of phi_p - mean over a of phi_p}. Because attributions of a row add up to its output less the
 * base value, the parts add up to {@code mean output of d - mean output of a}.
 *
 * <p>Intervals are Welch's (doi:10.1093/biomet/34.1-2.28): {@code gap +- t sqrt(s_d^2/n_d + s_a^2/n_a + e^2)} with
 * Satterthwaite's degrees of freedom. The spread {@code s} between rows already holds each row's own sampling error, so it is
 * not added again. The choice of background rows moves all rows together and does not show in that spread: it adds
 * {@code e = mean background error of d - mean background error of a}, which is 0 when the groups move alike.
 */
public final class AttributionGaps {
    private AttributionGaps() {}

    /**
     * Returns the gaps of one output, in the unit of the values; empty when a group has fewer than two rows.
     *
     * @param players names, in the order of the values
     * @param output index of the output
     * @param outputName its name
     * @param level coverage of the intervals, such as 0.95
     */
    public static Optional<AttributionGap> of(LocalValues local, List<String> players, FacetGroups groups, int output,
            String outputName, double level) {
        if (groups.inAdvantaged().length != local.rows()) {
            throw new IllegalArgumentException("the groups tell of " + groups.inAdvantaged().length + " rows, but "
                    + local.rows() + " were explained");
        }
        int[] disadvantaged = rows(groups.inDisadvantaged());
        int[] advantaged = rows(groups.inAdvantaged());
        if (disadvantaged.length < 2 || advantaged.length < 2) {
            return Optional.empty();
        }
        List<Attributed> gaps = new ArrayList<>();
        for (int player = 0; player < local.players(); player++) {
            int column = player;
            IntToDoubleFunction value = row -> local.values()[local.at(row, output, column)];
            IntToDoubleFunction error = row -> local.backgroundErrors()[local.at(row, output, column)];
            double shared = Moments.of(disadvantaged, error).mean() - Moments.of(advantaged, error).mean();
            Moments d = Moments.of(disadvantaged, value);
            Moments a = Moments.of(advantaged, value);
            gaps.add(new Attributed(players.get(player), d.mean() - a.mean(),
                    Optional.of(Moments.welch(d, a, shared * shared, level))));
        }
        IntToDoubleFunction prediction = row -> local.predictions()[row * local.outputs() + output];
        Moments d = Moments.of(disadvantaged, prediction);
        Moments a = Moments.of(advantaged, prediction);
        Interval total = Moments.welch(d, a, 0, level);
        return Optional.of(new AttributionGap(groups.facet(), groups.disadvantaged(), groups.advantaged(), outputName,
                d.count(), a.count(), d.mean() - a.mean(), total, gaps));
    }

    private static int[] rows(boolean[] members) {
        int[] rows = new int[members.length];
        int count = 0;
        for (int row = 0; row < members.length; row++) {
            if (members[row]) {
                rows[count++] = row;
            }
        }
        return Arrays.copyOf(rows, count);
    }
}
