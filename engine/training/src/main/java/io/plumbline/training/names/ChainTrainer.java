// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training.names;

import io.plumbline.privacy.names.Chain;
import io.plumbline.privacy.names.Label;
import io.plumbline.privacy.names.TaggerModel;
import io.plumbline.privacy.names.TokenFeatures;
import java.util.Arrays;

/** Fits a conditional random field over a chain, one text at a time, by gradient steps of AdaGrad. */
final class ChainTrainer {
    private static final int LABELS = Label.values().length;
    private static final float RATE = 0.08f;
    private static final float SMALL = 1e-3f;
    private static final float START = 0.02f;
    private static final int LARGEST = 127;

    private final float[] weights = new float[LABELS << TokenFeatures.BITS];
    private final float[] squares = new float[LABELS << TokenFeatures.BITS];
    private final float[] transitions = new float[LABELS * LABELS];
    private final float[] transitionSquares = new float[LABELS * LABELS];

    ChainTrainer() {
        Arrays.fill(squares, START);
        Arrays.fill(transitionSquares, 1);
    }

    /** Learns from {@code count} tokens with the features {@code rows} and the labels {@code gold}. */
    void learn(int[] rows, int count, int[] gold) {
        float[] odds = Chain.marginals(potentials(rows, count), transitions, count);
        for (int token = 0; token < count; token++) {
            for (int label = 0; label < LABELS; label++) {
                float error = odds[token * LABELS + label] - (gold[token] == label ? 1 : 0);
                if (Math.abs(error) > SMALL) {
                    step(rows, token, label, error);
                }
            }
            if (token > 0) {
                learnMove(odds, token, gold);
            }
        }
    }

    private void step(int[] rows, int token, int label, float error) {
        float square = error * error;
        int begin = token * TokenFeatures.PER_TOKEN;
        for (int at = begin; at < begin + TokenFeatures.PER_TOKEN; at++) {
            int weight = rows[at] * LABELS + label;
            squares[weight] += square;
            weights[weight] -= RATE * error / (float) Math.sqrt(squares[weight]);
        }
    }

    /** The expected share of a move is taken from the marginals of its two ends: near enough once the fit is good. */
    private void learnMove(float[] odds, int token, int[] gold) {
        for (int from = 0; from < LABELS; from++) {
            for (int to = 0; to < LABELS; to++) {
                if (!Chain.allowed(from, to)) {
                    continue;
                }
                float error = odds[(token - 1) * LABELS + from] * odds[token * LABELS + to]
                        - (gold[token - 1] == from && gold[token] == to ? 1 : 0);
                if (Math.abs(error) > SMALL) {
                    int move = from * LABELS + to;
                    transitionSquares[move] += error * error;
                    transitions[move] -= RATE / 4 * error / (float) Math.sqrt(transitionSquares[move]);
                }
            }
        }
    }

    private float[] potentials(int[] rows, int count) {
        float[] potentials = new float[count * LABELS];
        for (int token = 0; token < count; token++) {
            int begin = token * TokenFeatures.PER_TOKEN;
            for (int at = begin; at < begin + TokenFeatures.PER_TOKEN; at++) {
                int weight = rows[at] * LABELS;
                for (int label = 0; label < LABELS; label++) {
                    potentials[token * LABELS + label] += weights[weight + label];
                }
            }
        }
        return potentials;
    }

    /** Returns the weights in eight bits; the few beyond the largest step are cut to it. */
    TaggerModel model(float nameThreshold, float addressThreshold) {
        float[] sizes = new float[weights.length];
        for (int index = 0; index < weights.length; index++) {
            sizes[index] = Math.abs(weights[index]);
        }
        Arrays.sort(sizes);
        float scale = sizes[(int) (sizes.length * 0.9999)] / LARGEST;
        byte[] steps = new byte[weights.length];
        for (int index = 0; index < weights.length; index++) {
            steps[index] = (byte) Math.clamp(Math.round(weights[index] / scale), -LARGEST, LARGEST);
        }
        return new TaggerModel(steps, scale, transitions, nameThreshold, addressThreshold);
    }
}
