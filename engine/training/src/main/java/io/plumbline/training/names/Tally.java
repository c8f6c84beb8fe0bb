// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Counts of one kind over texts, kept per text so that intervals come from drawing texts anew. */
final class Tally {
    private static final int DRAWS = 300;
    private static final long SEED = 20261121;
    private static final double EDGE = 0.025;

    private final List<int[]> texts = new ArrayList<>();

    /** Adds a text: found rightly, found wrongly, missed. */
    void add(int right, int wrong, int missed) {
        texts.add(new int[]{right, wrong, missed});
    }

    private static int[] sum(List<int[]> counts) {
        int[] sum = new int[3];
        for (int[] each : counts) {
            for (int k = 0; k < 3; k++) {
                sum[k] += each[k];
            }
        }
        return sum;
    }

    int gold() {
        int[] sum = sum(texts);
        return sum[0] + sum[2];
    }

    double fBeta(double beta) {
        return fBeta(sum(texts), beta);
    }

    private static double precision(int[] c) {
        return c[0] + c[1] == 0 ? 1 : (double) c[0] / (c[0] + c[1]);
    }

    private static double recall(int[] c) {
        return c[0] + c[2] == 0 ? 1 : (double) c[0] / (c[0] + c[2]);
    }

    private static double fBeta(int[] c, double beta) {
        double weight = beta * beta;
        double below = (1 + weight) * c[0] + weight * c[2] + c[1];
        return below == 0 ? 1 : (1 + weight) * c[0] / below;
    }

    /** Writes precision, recall, F1 and F2, with an interval of 95 % for F1. */
    void write(ObjectNode into) {
        int[] sum = sum(texts);
        into.put("texts", texts.size()).put("gold", sum[0] + sum[2]).put("found", sum[0] + sum[1]);
        into.put("precision", rounded(precision(sum))).put("recall", rounded(recall(sum)));
        into.put("f1", rounded(fBeta(sum, 1))).put("f2", rounded(fBeta(sum, 2)));
        double[] range = range(counts -> fBeta(counts, 1));
        into.put("f1_low", rounded(range[0])).put("f1_high", rounded(range[1]));
    }

    private double[] range(ToDoubleFunction<int[]> figure) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[] values = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] sum = new int[3];
            for (int text = 0; text < texts.size(); text++) {
                int[] each = texts.get(random.nextInt(texts.size()));
                for (int k = 0; k < 3; k++) {
                    sum[k] += each[k];
                }
            }
            values[draw] = figure.applyAsDouble(sum);
        }
        Arrays.sort(values);
        return new double[]{values[(int) (DRAWS * EDGE)], values[(int) (DRAWS * (1 - EDGE)) - 1]};
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
