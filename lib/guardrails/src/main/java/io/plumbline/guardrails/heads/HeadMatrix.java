// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.HeadWeights.Head;
import java.util.List;

/** The weights of heads that share their features, row by row, so that one look at a row serves all heads. */
final class HeadMatrix {
    private static final int LANES = 8;

    private final FeatureSettings settings;
    private final List<Head> heads;
    private final int lanes;
    private final short[] weights;
    private final double[] scales;

    HeadMatrix(FeatureSettings settings, List<Head> heads) {
        this.settings = settings;
        this.heads = List.copyOf(heads);
        this.lanes = (heads.size() + LANES - 1) / LANES * LANES;
        this.weights = new short[Math.multiplyExact(settings.rows(), lanes)];
        this.scales = new double[lanes];
        for (int lane = 0; lane < heads.size(); lane++) {
            fill(lane, heads.get(lane).weights());
        }
    }

    private void fill(int lane, float[] values) {
        float largest = 0;
        for (float value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        scales[lane] = largest / Short.MAX_VALUE;
        for (int row = 0; row < values.length && largest > 0; row++) {
            weights[row * lanes + lane] = (short) Math.round(values[row] / scales[lane]);
        }
    }

    FeatureSettings settings() {
        return settings;
    }

    List<Head> heads() {
        return heads;
    }

    /** Returns the sums of all features before each token, one for each lane: token by token, {@link #lanes} each. */
    double[] sums(TextFeatures features) {
        int size = features.size();
        double[] sums = new double[(size + 1) * lanes];
        int[] words = new int[lanes];
        int[] pieces = new int[lanes];
        for (int token = 0; token < size; token++) {
            add(features.rows(), features.firstRow(token), features.firstPiece(token), words);
            add(features.rows(), features.firstPiece(token), features.firstRow(token + 1), pieces);
            int at = token * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                sums[at + lanes + lane] = sums[at + lane]
                        + (words[lane] + settings.pieceValue() * pieces[lane]) * scales[lane];
                words[lane] = 0;
                pieces[lane] = 0;
            }
        }
        return sums;
    }

    private void add(int[] rows, int from, int to, int[] into) {
        if (lanes != LANES) {
            addWide(rows, from, to, into);
            return;
        }
        for (int at = from; at < to; at++) {
            int row = rows[at] * LANES;
            for (int lane = 0; lane < LANES; lane++) {
                into[lane] += weights[row + lane];
            }
        }
    }

    private void addWide(int[] rows, int from, int to, int[] into) {
        for (int at = from; at < to; at++) {
            int row = rows[at] * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                into[lane] += weights[row + lane];
            }
        }
    }

    int lanes() {
        return lanes;
    }
}
