// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.quality;

import io.plumbline.explain.TabularGame;
import io.plumbline.explain.results.LocalValues;
import io.plumbline.explain.results.QualityCheck;
import io.plumbline.measure.Normal;
import io.plumbline.measure.Verdict;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A feature that the model never uses must have attributions of 0.
 *
 * <p>Players are probed as the Shapley value asks for them: in a random coalition of a random order, over a random background
 * row, does joining change an output? One that never did in n probes changes less than a share 3/n of them (rule of three, at
 * 95 %), so its mean absolute attribution is at most {@code 3/n * range of outputs}, plus the half-width of its interval.
 */
final class DummyFeatures {
    private static final int PROBES_AT_ONCE = 8;
    private static final String NAME = "dummy features";

    private final QualityRequest request;
    private final SampledRows rows;
    private final SplittableRandom random;
    private final BitSet unused;
    private final long[] probes;

    private DummyFeatures(QualityRequest request, SampledRows rows) {
        this.request = request;
        this.rows = rows;
        this.random = new SplittableRandom(request.seed() + 1);
        this.probes = new long[request.shapley().players().size()];
        this.unused = new BitSet();
        this.unused.set(0, probes.length);
    }

    static QualityCheck check(QualityRequest request, SampledRows rows, long calls) {
        DummyFeatures search = new DummyFeatures(request, rows);
        search.probe(calls);
        return search.verdict();
    }

    private void probe(long calls) {
        long left = calls;
        boolean asked = true;
        while (asked) {
            asked = false;
            for (int at = 0; at < rows.rows().length; at++) {
                TabularGame game = rows.game(request.background(), at);
                int[] varying = game.varying();
                int[] tested = IntStream.range(0, varying.length)
                        .filter(player -> unused.get(varying[player])).toArray();
                long cost = 2L * PROBES_AT_ONCE * tested.length;
                if (tested.length > 0 && cost <= left) {
                    probe(game, varying, tested);
                    left -= cost;
                    asked = true;
                }
            }
        }
    }

    /** Asks for pairs of coalitions, without and with each tested player. */
    private void probe(TabularGame game, int[] varying, int[] tested) {
        int pairs = PROBES_AT_ONCE * tested.length;
        int words = game.words();
        long[] masks = new long[2 * pairs * words];
        int[] backgroundRows = new int[2 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            int player = tested[pair % tested.length];
            int without = 2 * pair * words;
            double share = random.nextDouble();
            for (int other = 0; other < varying.length; other++) {
                if (other != player && random.nextDouble() < share) {
                    masks[without + other / 64] |= 1L << other;
                }
            }
            System.arraycopy(masks, without, masks, without + words, words);
            masks[without + words + player / 64] |= 1L << player;
            backgroundRows[2 * pair] = random.nextInt(game.backgroundRows());
            backgroundRows[2 * pair + 1] = backgroundRows[2 * pair];
        }
        int outputs = game.outputs();
        double[] answers = new double[2 * pairs * outputs];
        game.evaluate(masks, backgroundRows, 2 * pairs, answers);
        for (int pair = 0; pair < pairs; pair++) {
            int player = varying[tested[pair % tested.length]];
            probes[player]++;
            for (int output = 0; output < outputs; output++) {
                if (answers[2 * pair * outputs + output] != answers[(2 * pair + 1) * outputs + output]) {
                    unused.clear(player);
                }
            }
        }
    }

    private QualityCheck verdict() {
        double range = range();
        double worst = 0;
        double worstBound = 0;
        String named = "";
        int found = 0;
        for (int player = unused.nextSetBit(0); player >= 0; player = unused.nextSetBit(player + 1)) {
            if (probes[player] == 0) {
                continue;
            }
            found++;
            double value = meanAbs(player, false);
            double bound = 3 * range / probes[player] + meanAbs(player, true) + 1e-9;
            if (named.isEmpty() || value / bound > worst / worstBound) {
                worst = value;
                worstBound = bound;
                named = request.shapley().players().get(player).name();
            }
        }
        if (found == 0) {
            return new QualityCheck(NAME, Verdict.NOT_ENOUGH_EVIDENCE, 0, 0,
                    "Every feature that could be varied changes an output, so there is no unused one to test.",
                    List.of());
        }
        boolean holds = worst <= worstBound;
        String message = String.format(Locale.ROOT,
                "%d %s never changed an output; the mean absolute attribution of '%s' "
                        + "is %.2e, %s the %.2e that its probes and interval allow.",
                found, found == 1 ? "feature" : "features",
                named, worst, holds ? "within" : "above", worstBound);
        return new QualityCheck(NAME, holds ? Verdict.PASS : Verdict.FAIL, worst, worstBound, message, List.of());
    }

    /** Mean over the sampled rows and outputs of a player's absolute value, or of its interval's half-width. */
    private double meanAbs(int player, boolean halfWidth) {
        LocalValues local = request.shapley().local();
        double reach = Normal.reach(request.level());
        double sum = 0;
        for (int row : rows.rows()) {
            for (int output = 0; output < local.outputs(); output++) {
                int at = local.at(row, output, player);
                sum += halfWidth
                        ? reach * Math.hypot(local.samplingErrors()[at], local.backgroundErrors()[at])
                        : Math.abs(local.values()[at]);
            }
        }
        return sum / (rows.rows().length * local.outputs());
    }

    /** Range of what is explained, in its unit, over predictions and base values. */
    private double range() {
        LocalValues local = request.shapley().local();
        double widest = 0;
        for (int output = 0; output < local.outputs(); output++) {
            double low = local.base()[output];
            double high = low;
            for (int row = 0; row < local.rows(); row++) {
                low = Math.min(low, local.predictions()[row * local.outputs() + output]);
                high = Math.max(high, local.predictions()[row * local.outputs() + output]);
            }
            widest = Math.max(widest, high - low);
        }
        return widest;
    }
}
