// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import io.plumbline.measure.Interval;
import io.plumbline.measure.Normal;
import java.util.Arrays;
import java.util.Comparator;
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
     * above it; the variance is the sum of both placements' variances over their counts. O(n log n).
     */
    static Separation of(double[] values, boolean[] member) {
        int count = values.length;
        Integer[] order = IntStream.range(0, count).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(row -> values[row]));
        int members = 0;
        for (boolean each : member) {
            members += each ? 1 : 0;
        }
        int others = count - members;
        double[] placement = new double[count];
        int membersBelow = 0;
        int othersBelow = 0;
        for (int start = 0; start < count;) {
            int end = start;
            int tiedMembers = 0;
            while (end < count && values[order[end]] == values[order[start]]) {
                tiedMembers += member[order[end++]] ? 1 : 0;
            }
            int tiedOthers = end - start - tiedMembers;
            for (int at = start; at < end; at++) {
                placement[order[at]] = member[order[at]]
                        ? (othersBelow + tiedOthers / 2.0) / others
                        : (members - membersBelow - tiedMembers / 2.0) / members;
            }
            membersBelow += tiedMembers;
            othersBelow += tiedOthers;
            start = end;
        }
        Moments above = Moments.of(rows(member, true), row -> placement[row]);
        Moments below = Moments.of(rows(member, false), row -> placement[row]);
        return new Separation(above.mean(), above.variance() / members + below.variance() / others, members, others);
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

    private static int[] rows(boolean[] member, boolean wanted) {
        return IntStream.range(0, member.length).filter(row -> member[row] == wanted).toArray();
    }
}
