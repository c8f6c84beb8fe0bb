// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.tree;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shapley values of one leaf in the path-dependent game, where a coalition S reaches the leaf with the share
 * {@code product over places q of (q in S ? o_q : z_q)}: o_q is 1 when the instance satisfies the place, else 0, and z_q is the
 * share of training rows that went the path's way at its splits.
 *
 * <p>The value of place p is the integral over t in [0, 1] of
 * {@code (o_p - z_p) * product over q != p of (t o_q + (1 - t) z_q)}, a polynomial in t that {@link GaussLegendre} integrates
 * without error. All its terms are positive, so that nothing cancels and paths of any length keep all their digits; the usual
 * recursion divides its terms out again and loses them.
 *
 * @see <a href="https://doi.org/10.1038/s42256-019-0138-9">Lundberg et al. 2020: the game</a>
 * @see <a href="https://doi.org/10.1287/mnsc.18.5.64">Owen 1972, Multilinear extensions of games: the integral</a>
 */
final class CoverRule {
    private final List<GaussLegendre> exactTo;

    /** For leaves of up to {@code widest} places. */
    CoverRule(int widest) {
        exactTo = IntStream.rangeClosed(0, widest).mapToObj(GaussLegendre::exactTo).toList();
    }

    /**
     * Writes the values from {@code into[at]} on.
     *
     * @param reached by place: o
     * @param shares by place: z
     */
    void values(double value, boolean[] reached, double[] shares, double[] into, int at) {
        int places = shares.length;
        GaussLegendre rule = exactTo.get(Math.max(places - 1, 0));
        double[] before = new double[places + 1];
        before[0] = 1;
        Arrays.fill(into, at, at + places, 0);
        for (int node = 0; node < rule.nodes().length; node++) {
            double t = rule.nodes()[node];
            for (int place = 0; place < places; place++) {
                before[place + 1] = before[place] * factor(reached[place], shares[place], t);
            }
            double after = rule.weights()[node] * value;
            for (int place = places - 1; place >= 0; place--) {
                into[at + place] += before[place] * after;
                after *= factor(reached[place], shares[place], t);
            }
        }
        for (int place = 0; place < places; place++) {
            into[at + place] *= gain(reached[place], shares[place]);
        }
    }

    /** Writes the Shapley interaction index of each pair, the same integral with two places taken out. */
    void pairs(double value, boolean[] reached, double[] shares, double[] into, int at) {
        int places = shares.length;
        GaussLegendre rule = exactTo.get(Math.max(places - 2, 0));
        double[] after = new double[places + 1];
        after[places] = 1;
        Arrays.fill(into, at, at + LeafRule.pairs(places), 0);
        for (int node = 0; node < rule.nodes().length; node++) {
            double t = rule.nodes()[node];
            for (int place = places - 1; place >= 0; place--) {
                after[place] = after[place + 1] * factor(reached[place], shares[place], t);
            }
            int pair = at;
            double before = rule.weights()[node] * value;
            for (int first = 0; first < places; first++) {
                double between = before;
                for (int second = first + 1; second < places; second++) {
                    into[pair++] += between * after[second + 1];
                    between *= factor(reached[second], shares[second], t);
                }
                before *= factor(reached[first], shares[first], t);
            }
        }
        int pair = at;
        for (int first = 0; first < places; first++) {
            for (int second = first + 1; second < places; second++) {
                into[pair++] *= gain(reached[first], shares[first]) * gain(reached[second], shares[second]);
            }
        }
    }

    private static double factor(boolean reached, double share, double t) {
        return (reached ? t : 0) + (1 - t) * share;
    }

    private static double gain(boolean reached, double share) {
        return (reached ? 1 : 0) - share;
    }
}
