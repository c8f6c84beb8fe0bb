// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Tests an ordering of categories by their share of members on rows that it was not learnt from. */
final class CrossFitLevels {
    private CrossFitLevels() {}

    /** Returns the average over two halves of the area that the other half's ordering reaches; not folded. */
    static Separation separation(double[] codes, boolean[] member, long seed) {
        int[] half = halves(member, seed);
        double area = 0;
        double variance = 0;
        for (int test = 0; test < 2; test++) {
            int side = test;
            int[] rows = IntStream.range(0, codes.length).filter(row -> half[row] == side).toArray();
            Map<Double, double[]> shares = shares(codes, member, half, 1 - side);
            double overall = overall(member, half, 1 - side);
            double[] scores = Arrays.stream(rows).mapToDouble(row -> smoothed(shares.get(codes[row]), overall))
                    .toArray();
            boolean[] labels = new boolean[rows.length];
            for (int at = 0; at < rows.length; at++) {
                labels[at] = member[rows[at]];
            }
            Separation tested = Separation.of(scores, labels);
            area += tested.auc() / 2;
            variance += tested.variance() / 4;
        }
        int members = (int) IntStream.range(0, member.length).filter(row -> member[row]).count();
        return new Separation(area, variance, members, member.length - members);
    }

    /** Splits members and others apart, so that both halves hold as many of each as can be. */
    private static int[] halves(boolean[] member, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, member.length).toArray();
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int swap = order[at];
            order[at] = order[other];
            order[other] = swap;
        }
        int[] half = new int[member.length];
        int members = 0;
        int others = 0;
        for (int row : order) {
            half[row] = (member[row] ? members++ : others++) % 2;
        }
        return half;
    }

    private static Map<Double, double[]> shares(double[] codes, boolean[] member, int[] half, int wanted) {
        Map<Double, double[]> shares = new HashMap<>();
        for (int row = 0; row < codes.length; row++) {
            if (half[row] == wanted) {
                double[] counts = shares.computeIfAbsent(codes[row], code -> new double[2]);
                counts[0] += member[row] ? 1 : 0;
                counts[1]++;
            }
        }
        return shares;
    }

    private static double overall(boolean[] member, int[] half, int wanted) {
        double members = 0;
        double rows = 0;
        for (int row = 0; row < member.length; row++) {
            if (half[row] == wanted) {
                members += member[row] ? 1 : 0;
                rows++;
            }
        }
        return members / rows;
    }

    /** One row's worth of the overall share keeps rare categories near the middle, where an unseen one stands. */
    private static double smoothed(double @Nullable [] counts, double overall) {
        return counts == null ? overall : (counts[0] + overall) / (counts[1] + 1);
    }
}
