// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.INVALID_CONFIGURATION;

import io.plumbline.measure.PlumblineException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Owen values from random orders in which the members of a union stay together at every level: the mean of what a player adds
 * when it joins. Each walk along such an order sums to {@code v(all) - v(none)} exactly. From 64 walks on they come in pairs
 * of an order and its reverse; errors are the spread between pairs (or walks) over the root of their number, a little
 * widened when they are few.
 */
final class OwenWalks {
    private static final int PAIRED_FROM = 64;

    private final TextGame game;
    private final Union union;
    private final SplittableRandom random;
    private final double[] empty;
    private final double[] full;

    private OwenWalks(TextGame game, Union union, long seed) {
        this.game = game;
        this.union = union;
        this.random = new SplittableRandom(seed);
        int words = game.words();
        long[] masks = new long[2 * words];
        for (int player : union.members()) {
            masks[words + player / 64] |= 1L << player;
        }
        double[] ends = game.values(masks, 2);
        this.empty = Arrays.copyOfRange(ends, 0, game.outputs());
        this.full = Arrays.copyOfRange(ends, game.outputs(), ends.length);
    }

    static UnitValues solve(TextGame game, Union union, long budget, long seed) {
        int cost = union.members().length - 1;
        int walks = (int) Math.min(budget / cost, 1 << 20);
        if (walks < 2) {
            throw new PlumblineException(INVALID_CONFIGURATION, "A text of " + union.members().length
                    + " units needs num_samples of at least " + 2 * cost + ", and has " + budget
                    + "; raise it, or set granularity to sentence or paragraph.");
        }
        return new OwenWalks(game, union, seed).run(walks);
    }

    private UnitValues run(int walks) {
        boolean paired = walks >= PAIRED_FROM;
        int samples = paired ? walks / 2 : walks;
        int size = game.players() * game.outputs();
        double[] mean = new double[size];
        double[] squares = new double[size];
        double[] sample = new double[size];
        for (int number = 1; number <= samples; number++) {
            Arrays.fill(sample, 0);
            int[] order = new int[union.members().length];
            order(union, order, 0);
            walk(order, paired ? 0.5 : 1, sample);
            if (paired) {
                walk(reversed(order), 0.5, sample);
            }
            for (int at = 0; at < size; at++) {
                double distance = sample[at] - mean[at];
                mean[at] += distance / number;
                squares[at] += distance * (sample[at] - mean[at]);
            }
        }
        double[] errors = errors(squares, samples);
        return new UnitValues(mean, errors, samples - 1,
                "Owen values over paragraphs and sentences from " + (paired ? 2 * samples : samples)
                        + " random orders");
    }

    /**
     * Standard errors of the means. Few orders may agree on a player by chance, which would make it look certain: of the mean
     * variance over all players of an output, the part {@code 1 / (2 degrees of freedom)} is added to each.
     */
    private double[] errors(double[] squares, int samples) {
        int freedom = samples - 1;
        double[] errors = new double[squares.length];
        int players = game.players();
        for (int output = 0; output < game.outputs(); output++) {
            int from = output * players;
            double pooled = Arrays.stream(squares, from, from + players).sum() / players / freedom;
            for (int at = from; at < from + players; at++) {
                errors[at] = Math.sqrt((squares[at] / freedom + pooled / (2.0 * freedom)) / samples);
            }
        }
        return errors;
    }

    /** Fills {@code order} from {@code at} with the members of {@code part}, unions unbroken; returns where it ends. */
    private int order(Union part, int[] order, int at) {
        if (part.parts().isEmpty()) {
            order[at] = part.player();
            return at + 1;
        }
        List<Union> parts = part.parts();
        int[] turn = new int[parts.size()];
        int end = at;
        for (int next = 0; next < turn.length; next++) {
            int place = random.nextInt(next + 1);
            turn[next] = turn[place];
            turn[place] = next;
        }
        for (int next : turn) {
            end = order(parts.get(next), order, end);
        }
        return end;
    }

    private void walk(int[] order, double weight, double[] sample) {
        int words = game.words();
        int steps = order.length - 1;
        long[] masks = new long[Math.max(1, steps) * words];
        for (int step = 0; step < steps; step++) {
            if (step > 0) {
                System.arraycopy(masks, (step - 1) * words, masks, step * words, words);
            }
            masks[step * words + order[step] / 64] |= 1L << order[step];
        }
        double[] values = game.values(masks, steps);
        int outputs = game.outputs();
        for (int output = 0; output < outputs; output++) {
            double before = empty[output];
            for (int step = 0; step <= steps; step++) {
                double after = step == steps ? full[output] : values[step * outputs + output];
                sample[output * game.players() + order[step]] += weight * (after - before);
                before = after;
            }
        }
    }

    private static int[] reversed(int[] order) {
        int[] reversed = new int[order.length];
        for (int at = 0; at < order.length; at++) {
            reversed[at] = order[order.length - 1 - at];
        }
        return reversed;
    }
}
