// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

import io.plumbline.explain.Game;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Kernel SHAP as in Lundberg and Lee 2017 and as it is commonly run: sizes enumerated outwards while the budget covers them,
 * the rest drawn with replacement by size and each followed by its complement, repeats merged by adding weights, the sum
 * constraint met by eliminating the last feature. No feature selection. Each coalition runs on all background rows.
 */
final class PlainKernelShap {
    private static final int OVERDRAW = 4;

    private final Game game;
    private final int players;
    private final Map<Mask, Double> weights = new LinkedHashMap<>();

    private PlainKernelShap(Game game) {
        this.game = game;
        players = game.players();
    }

    /** Estimates the values from at most {@code coalitions} coalitions besides the empty and the full one. */
    static double[] estimate(Game game, int coalitions, long seed) {
        PlainKernelShap shap = new PlainKernelShap(game);
        shap.choose(coalitions, new SplittableRandom(seed));
        return shap.solve();
    }

    private void choose(int coalitions, SplittableRandom random) {
        int half = (int) Math.ceil((players - 1) / 2.0);
        int paired = (players - 1) / 2;
        double[] share = new double[half + 1];
        for (int size = 1; size <= half; size++) {
            share[size] = (players - 1.0) / ((double) size * (players - size)) * (size <= paired ? 2 : 1);
        }
        double total = Arrays.stream(share).sum();
        for (int size = 1; size <= half; size++) {
            share[size] /= total;
        }
        double[] remaining = share.clone();
        double left = coalitions;
        int whole = 0;
        for (int size = 1; size <= half; size++) {
            double subsets = subsets(size) * (size <= paired ? 2 : 1);
            if (left * remaining[size] / subsets < 1 - 1e-8) {
                break;
            }
            whole = size;
            left -= subsets;
            if (remaining[size] < 1) {
                double scale = 1 - remaining[size];
                for (int i = 1; i <= half; i++) {
                    remaining[i] /= scale;
                }
            }
            enumerate(size, share[size] / subsets, size <= paired);
        }
        if (whole < half && left >= 1) {
            sample(whole, half, paired, share, (int) left, random);
        }
    }

    private void sample(int whole, int half, int paired, double[] share, int budget, SplittableRandom random) {
        double[] chances = new double[half + 1];
        double rest = 0;
        for (int size = whole + 1; size <= half; size++) {
            chances[size] = size <= paired ? share[size] / 2 : share[size];
            rest += share[size];
        }
        double total = Arrays.stream(chances).sum();
        Map<Mask, Double> drawn = new LinkedHashMap<>();
        int left = budget;
        for (int draws = 0; draws < OVERDRAW * budget && left > 0; draws++) {
            double point = random.nextDouble() * total;
            int size = whole + 1;
            while (size < half && point >= chances[size]) {
                point -= chances[size++];
            }
            Mask mask = Mask.random(players, size, random);
            left -= drawn.merge(mask, 1.0, Double::sum) == 1 ? 1 : 0;
            if (left > 0 && size <= paired) {
                left -= drawn.merge(mask.complement(players), 1.0, Double::sum) == 1 ? 1 : 0;
            }
        }
        double sum = drawn.values().stream().mapToDouble(Double::doubleValue).sum();
        double scale = rest / sum;
        drawn.forEach((mask, weight) -> weights.put(mask, weight * scale));
    }

    private double subsets(int size) {
        double count = 1;
        for (int i = 1; i <= size; i++) {
            count = count * (players - size + i) / i;
        }
        return Math.rint(count);
    }

    private void enumerate(int size, double weight, boolean both) {
        int[] members = new int[size];
        Arrays.setAll(members, i -> i);
        while (true) {
            Mask mask = Mask.of(players, members);
            weights.put(mask, weight);
            if (both) {
                weights.put(mask.complement(players), weight);
            }
            int i = size - 1;
            while (i >= 0 && members[i] == players - size + i) {
                i--;
            }
            if (i < 0) {
                return;
            }
            members[i]++;
            for (int j = i + 1; j < size; j++) {
                members[j] = members[j - 1] + 1;
            }
        }
    }

    private double[] solve() {
        int free = players - 1;
        double base = mean(new Mask(new long[game.words()]));
        double gain = mean(new Mask(new long[game.words()]).complement(players)) - base;
        double[][] normal = new double[free][free + 1];
        double[] row = new double[free];
        for (Map.Entry<Mask, Double> entry : weights.entrySet()) {
            Mask mask = entry.getKey();
            double last = mask.holds(free) ? 1 : 0;
            double target = mean(mask) - base - last * gain;
            for (int i = 0; i < free; i++) {
                row[i] = (mask.holds(i) ? 1 : 0) - last;
            }
            for (int i = 0; i < free; i++) {
                double scaled = entry.getValue() * row[i];
                if (scaled == 0) {
                    continue;
                }
                for (int j = 0; j < free; j++) {
                    normal[i][j] += scaled * row[j];
                }
                normal[i][free] += scaled * target;
            }
        }
        double[] values = Arrays.copyOf(LinearSystem.solve(normal), players);
        values[free] = gain - Arrays.stream(values).sum();
        return values;
    }

    private double mean(Mask mask) {
        int rows = game.backgroundRows();
        long[] masks = new long[rows * game.words()];
        int[] which = new int[rows];
        for (int i = 0; i < rows; i++) {
            System.arraycopy(mask.words, 0, masks, i * game.words(), game.words());
            which[i] = i;
        }
        double[] answers = new double[rows];
        game.evaluate(masks, which, rows, answers);
        return Arrays.stream(answers).sum() / rows;
    }
}
