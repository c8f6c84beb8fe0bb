// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.stream.IntStream;

/**
 * How far a score ranks members above others.
 *
 * @param auc area under the ROC curve, in [0, 1]
 * @param variance DeLong's, of {@code auc}
 * @param members number of members
 * @param others number of other rows
 */
record Separation(double auc, double variance, int members, int others) {
    private static final int HALVINGS = 100;

    /**
     * DeLong's estimate from mid-ranks: a member's placement is the share of others below it, an other's the share of members
     * below it; the variance is the sum of both placements' variances over their counts. O(n log n).
     */
    static Separation of(double[] values, boolean[] member) {
        double[] members = sorted(values, member, true);
        double[] others = sorted(values, member, false);
        double[] above = placements(members, others);
        double[] below = placements(others, members);
        Moments memberMoments = Moments.of(indices(above), at -> above[at]);
        Moments otherMoments = Moments.of(indices(below), at -> below[at]);
        return new Separation(memberMoments.mean(),
                memberMoments.variance() / members.length + otherMoments.variance() / others.length, members.length,
                others.length);
    }

    /** By entry of {@code own}: the share of {@code other} that is smaller, equal ones counted half; both ascending. */
    private static double[] placements(double[] own, double[] other) {
        double[] placements = new double[own.length];
        int smaller = 0;
        int notLarger = 0;
        for (int at = 0; at < own.length; at++) {
            while (smaller < other.length && other[smaller] < own[at]) {
                smaller++;
            }
            while (notLarger < other.length && other[notLarger] <= own[at]) {
                notLarger++;
            }
            placements[at] = (smaller + notLarger) / 2.0 / other.length;
        }
        return placements;
    }

    /** Returns this when members rank above, else what the reversed score would give. */
    Separation folded() {
        return auc >= 0.5 ? this : new Separation(1 - auc, variance, members, others);
    }

    /** Returns the interval of the area after folding it to [0.5, 1]. */
    Interval foldedInterval(double level) {
        double reach = Normal.reach(level);
        boolean oneSided = variance <= 1e-12 || auc <= 0 || auc >= 1;
        double low = oneSided ? newcombe(reach, -1) : onLogOdds(-reach);
        double high = oneSided ? newcombe(reach, 1) : onLogOdds(reach);
        return new Interval(Math.max(0.5, low), Math.max(0.5, high), level, oneSided ? "newcombe" : "delong-logit");
    }

    private double onLogOdds(double reach) {
        double logit = Math.log(auc / (1 - auc)) + reach * Math.sqrt(variance) / (auc * (1 - auc));
        return 1 / (1 + Math.exp(-logit));
    }

    /** The area on one side whose distance to the estimate is {@code reach} of its own standard errors. */
    private double newcombe(double reach, int side) {
        double inside = auc;
        double outside = side > 0 ? 1 : 0;
        for (int step = 0; step < HALVINGS; step++) {
            double middle = (inside + outside) / 2;
            if (Math.abs(middle - auc) <= reach * Math.sqrt(newcombeVariance(middle))) {
                inside = middle;
            } else {
                outside = middle;
            }
        }
        return inside;
    }

    private double newcombeVariance(double area) {
        double half = (members + others) / 2.0 - 1;
        return area * (1 - area) * (1 + half * (1 - area) / (2 - area) + half * area / (1 + area))
                / ((double) members * others);
    }

    private static double[] sorted(double[] values, boolean[] member, boolean wanted) {
        return IntStream.range(0, values.length).filter(row -> member[row] == wanted).mapToDouble(row -> values[row])
                .sorted().toArray();
    }

    private static int[] indices(double[] values) {
        return IntStream.range(0, values.length).toArray();
    }
}
