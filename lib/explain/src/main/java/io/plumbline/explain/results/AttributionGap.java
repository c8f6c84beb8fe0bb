// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.results;

import io.plumbline.measure.Interval;
import java.util.List;

/**
 * How the attributions of two groups differ: the gaps of all players add up to the gap of the mean outputs.
 *
 * @param facet column that makes the groups
 * @param disadvantaged group d
 * @param advantaged group a
 * @param output name of the output
 * @param disadvantagedRows explained rows in d
 * @param advantagedRows explained rows in a
 * @param total mean output of d less that of a
 * @param totalInterval where it lies
 * @param gaps by player: mean attribution of d less that of a
 */
public record AttributionGap(String facet, String disadvantaged, String advantaged, String output,
        long disadvantagedRows, long advantagedRows, double total, Interval totalInterval, List<Attributed> gaps) {
    public AttributionGap {
        gaps = List.copyOf(gaps);
    }
}
