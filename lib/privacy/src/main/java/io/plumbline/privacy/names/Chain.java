// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.util.Arrays;

/** Forward and backward sums over a chain of labels, scaled so that they stay near 1. */
public final class Chain {
    private static final int LABELS = Label.COUNT;
    private static final boolean[] ALLOWED = allowed();

    private Chain() {}

    private static boolean[] allowed() {
        boolean[] allowed = new boolean[LABELS * LABELS];
        for (Label from : Label.values()) {
            for (Label to : Label.values()) {
                allowed[from.ordinal() * LABELS + to.ordinal()] = to.mayFollow(from);
            }
        }
        return allowed;
    }

    /** Returns whether label {@code to} may follow label {@code from}, by their ordinals. */
    public static boolean allowed(int from, int to) {
        return ALLOWED[from * LABELS + to];
    }

    /**
     * Returns the probability of each label at each token.
     *
     * @param potentials  shape (tokens, labels), logarithms up to a constant per token
     * @param transitions shape (labels, labels), logarithms
     * @param count       the number of tokens
     */
    public static float[] marginals(float[] potentials, float[] transitions, int count) {
        float[] moves = moves(transitions);
        float[] local = exponentials(potentials, count);
        float[] forward = forward(local, moves, count);
        backward(forward, local, moves, count);
        return forward;
    }

    private static float[] moves(float[] transitions) {
        float[] moves = new float[LABELS * LABELS];
        for (int index = 0; index < moves.length; index++) {
            moves[index] = ALLOWED[index] ? (float) Math.exp(transitions[index]) : 0;
        }
        return moves;
    }

    private static float[] exponentials(float[] potentials, int count) {
        float[] local = new float[count * LABELS];
        for (int token = 0; token < count; token++) {
            int at = token * LABELS;
            float highest = potentials[at];
            for (int label = 1; label < LABELS; label++) {
                highest = Math.max(highest, potentials[at + label]);
            }
            for (int label = 0; label < LABELS; label++) {
                // Not quite 0: a label that alone is allowed must stay possible however unlikely it is.
                local[at + label] = (float) Math.max(1e-12, Math.exp(potentials[at + label] - highest));
            }
        }
        return local;
    }

    private static float[] forward(float[] local, float[] moves, int count) {
        float[] forward = new float[count * LABELS];
        for (int token = 0; token < count; token++) {
            int at = token * LABELS;
            for (int to = 0; to < LABELS; to++) {
                float sum = 0;
                if (token == 0) {
                    sum = ALLOWED[to] ? 1 : 0;
                } else {
                    for (int from = 0; from < LABELS; from++) {
                        sum += forward[at - LABELS + from] * moves[from * LABELS + to];
                    }
                }
                forward[at + to] = sum * local[at + to];
            }
            normalise(forward, at);
        }
        return forward;
    }

    /** Multiplies {@code forward} by the backward sums, which leaves the marginals. */
    private static void backward(float[] forward, float[] local, float[] moves, int count) {
        float[] behind = new float[LABELS];
        float[] next = new float[LABELS];
        Arrays.fill(behind, 1);
        for (int token = count - 1; token >= 0; token--) {
            int at = token * LABELS;
            if (token < count - 1) {
                for (int from = 0; from < LABELS; from++) {
                    float sum = 0;
                    for (int to = 0; to < LABELS; to++) {
                        sum += moves[from * LABELS + to] * local[at + LABELS + to] * behind[to];
                    }
                    next[from] = sum;
                }
                System.arraycopy(next, 0, behind, 0, LABELS);
                normalise(behind, 0);
            }
            for (int label = 0; label < LABELS; label++) {
                forward[at + label] *= behind[label];
            }
            normalise(forward, at);
        }
    }

    private static void normalise(float[] values, int at) {
        float sum = 0;
        for (int label = 0; label < LABELS; label++) {
            sum += values[at + label];
        }
        for (int label = 0; label < LABELS; label++) {
            values[at + label] /= sum;
        }
    }
}
