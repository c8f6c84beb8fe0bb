// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.grounding;

import io.plumbline.guardrails.grounding.ClaimMeasures;
import io.plumbline.guardrails.grounding.GroundingWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Learns the weights of the measures by logistic regression on the worst claim of each response. No weight may fall
 * below its floor: a measure that means a fault never helps, and those that public data hardly hold (negation, opposites,
 * units) keep enough weight to decide alone.
 */
final class Fit {
    private static final int ROUNDS = 5;
    private static final int STEPS = 300;
    private static final double RATE = 0.3;
    private static final double RIDGE = 0.002;
    private static final double START = 2;
    private static final double[] ANCHORS = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1};
    private static final Map<String, Double> FLOORS = Map.of("NEGATION", 3.0, "OPPOSITES", 3.0, "UNITS", 3.0,
            "NUMBERS", 1.5);

    private final List<Item> items;
    private final Map<String, Double> shares = new HashMap<>();
    private final double[] floors;

    private Fit(List<Item> items) {
        this.items = items.stream().filter(item -> !item.claims().isEmpty()).toList();
        this.items.forEach(item -> shares.merge(part(item), 1.0, Double::sum));
        floors = ClaimMeasures.names().stream().mapToDouble(name -> FLOORS.getOrDefault(name, 0.0)).toArray();
    }

    static GroundingWeights weights(List<Item> items, double[] relevance) {
        Fit fit = new Fit(items);
        double[] all = new double[fit.floors.length + 1];
        Arrays.fill(all, 1);
        all[fit.floors.length] = START;
        for (int round = 0; round < ROUNDS; round++) {
            fit.descend(all);
        }
        return fit.calibrated(all, relevance);
    }

    private static String part(Item item) {
        return item.isOwn() ? Item.OWN : item.part();
    }

    // Every part counts the same, however many rows it has; labels of dialogues are noisier and count less.
    private double share(Item item) {
        return (item.part().startsWith("q2") ? 0.7 : 1) / shares.getOrDefault(part(item), 1.0);
    }

    private void descend(double[] all) {
        int size = floors.length;
        GroundingWeights before = plain(all, new double[0]);
        List<double[]> worst = items.stream().map(item -> item.claims().stream()
                .min(Comparator.comparingDouble(before::raw)).orElseThrow()).toList();
        double total = items.stream().mapToDouble(this::share).sum();
        double[] squares = new double[size + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] slope = new double[size + 1];
            GroundingWeights now = plain(all, new double[0]);
            for (int at = 0; at < worst.size(); at++) {
                double error = (now.raw(worst.get(at)) - (items.get(at).grounded() ? 1 : 0)) * share(items.get(at));
                for (int each = 0; each < size; each++) {
                    slope[each] -= error * worst.get(at)[each];
                }
                slope[size] += error;
            }
            for (int each = 0; each <= size; each++) {
                double gradient = slope[each] / total + (each < size ? RIDGE * all[each] : 0);
                squares[each] += gradient * gradient;
                all[each] -= RATE * gradient / Math.sqrt(squares[each] + 1e-8);
                all[each] = each < size ? Math.max(floors[each], all[each]) : all[each];
            }
        }
    }

    private static GroundingWeights plain(double[] all, double[] relevance) {
        return new GroundingWeights(all[all.length - 1], Arrays.copyOf(all, all.length - 1), new double[]{0, 1},
                new double[]{0, 1}, relevance);
    }

    /** Reads raw scores as the share of responses about there that are grounded, never falling. */
    private GroundingWeights calibrated(double[] all, double[] relevance) {
        GroundingWeights plain = plain(all, relevance);
        List<double[]> blocks = new ArrayList<>();
        items.stream().sorted(Comparator.comparingDouble(item -> score(plain, item))).forEach(item -> {
            double share = share(item);
            blocks.add(new double[]{score(plain, item) * share, item.grounded() ? share : 0, share});
            while (blocks.size() > 1 && mean(blocks, 2) >= mean(blocks, 1)) {
                double[] last = blocks.remove(blocks.size() - 1);
                double[] into = blocks.get(blocks.size() - 1);
                for (int at = 0; at < into.length; at++) {
                    into[at] += last[at];
                }
            }
        });
        double[] read = new double[ANCHORS.length];
        for (int at = 1; at + 1 < read.length; at++) {
            read[at] = Math.max(read[at - 1], near(blocks, ANCHORS[at]));
        }
        read[0] = Math.min(read[1], 0.01);
        read[read.length - 1] = Math.max(read[read.length - 2], 0.99);
        return new GroundingWeights(plain.start(), plain.weights(), ANCHORS, read, relevance);
    }

    private static double mean(List<double[]> blocks, int fromEnd) {
        double[] block = blocks.get(blocks.size() - fromEnd);
        return block[1] / block[2];
    }

    // Between the means of the two blocks next to it; a straight line, so that equal scores stay rare.
    private static double near(List<double[]> blocks, double raw) {
        double belowAt = 0;
        double below = 0.01;
        for (double[] block : blocks) {
            double at = block[0] / block[2];
            if (at >= raw) {
                double share = at == belowAt ? 0 : (raw - belowAt) / (at - belowAt);
                return below + share * (block[1] / block[2] - below);
            }
            belowAt = at;
            below = block[1] / block[2];
        }
        double share = (raw - belowAt) / (1 - belowAt);
        return below + share * (0.99 - below);
    }

    static double score(GroundingWeights weights, Item item) {
        return GroundingWeights.softMinimum(item.claims().stream().map(weights::raw).toList());
    }
}
