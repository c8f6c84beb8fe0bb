// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.List;

/** The state of FTRL-proximal for several heads, row by row so that a row's heads lie together. */
final class Ftrl implements Learner {
    private static final double BETA = 1;

    private final int heads;
    private final double rate;
    private final double lasso;
    private final double ridge;
    private final double pieceValue;
    private final float[] pulls;
    private final float[] roots;
    private final float[] weights;
    private final double[] bias;
    private final double[] biasSquares;

    Ftrl(HeadTrainer.Settings settings, int heads) {
        this.heads = heads;
        this.rate = settings.rate();
        this.lasso = settings.lasso();
        this.ridge = settings.ridge();
        this.pieceValue = settings.features().pieceValue();
        this.pulls = new float[settings.features().rows() * heads];
        this.roots = new float[settings.features().rows() * heads];
        this.weights = new float[settings.features().rows() * heads];
        this.bias = new double[heads];
        this.biasSquares = new double[heads];
    }

    private float weight(double pull, double root) {
        double size = Math.abs(pull) - lasso;
        if (size <= 0) {
            return 0;
        }
        double value = size / ((BETA + root) / rate + ridge);
        return (float) (pull > 0 ? -value : value);
    }

    double bias(int head) {
        return bias[head];
    }

    float[] weights(int head) {
        float[] own = new float[weights.length / heads];
        for (int row = 0; row < own.length; row++) {
            own[row] = weights[row * heads + head];
        }
        return own;
    }

    @Override
    public Window loudest(TextFeatures features, List<Window> windows, int head) {
        Window loudest = windows.get(0);
        double best = Double.NEGATIVE_INFINITY;
        for (Window window : windows) {
            double score = score(features, window)[head];
            if (score > best) {
                best = score;
                loudest = window;
            }
        }
        return loudest;
    }

    double[] score(TextFeatures features, Window window) {
        double[] scores = new double[heads];
        for (int token = window.begin(); token < window.end(); token++) {
            add(features.rows(), features.firstRow(token), features.firstPiece(token), 1, scores);
            add(features.rows(), features.firstPiece(token), features.firstRow(token + 1), pieceValue, scores);
        }
        double norm = TextFeatures.norm(window.end() - window.begin());
        for (int head = 0; head < heads; head++) {
            scores[head] = scores[head] / norm + bias[head];
        }
        return scores;
    }

    private void add(int[] rows, int from, int to, double value, double[] scores) {
        for (int at = from; at < to; at++) {
            int first = rows[at] * heads;
            for (int head = 0; head < heads; head++) {
                scores[head] += value * weights[first + head];
            }
        }
    }

    @Override
    public void learn(TextFeatures features, Window window, double[] wanted, double importance) {
        double[] errors = score(features, window);
        for (int head = 0; head < heads; head++) {
            errors[head] = Double.isNaN(wanted[head])
                    ? 0
                    : importance * (1 / (1 + StrictMath.exp(-errors[head])) - wanted[head]);
        }
        double value = 1 / TextFeatures.norm(window.end() - window.begin());
        for (int token = window.begin(); token < window.end(); token++) {
            pull(features.rows(), features.firstRow(token), features.firstPiece(token), value, errors);
            pull(features.rows(), features.firstPiece(token), features.firstRow(token + 1), value * pieceValue, errors);
        }
        for (int head = 0; head < heads; head++) {
            if (errors[head] != 0) {
                biasSquares[head] += errors[head] * errors[head];
                bias[head] -= rate * errors[head] / (BETA + Math.sqrt(biasSquares[head]));
            }
        }
    }

    private void pull(int[] rows, int from, int to, double value, double[] errors) {
        for (int at = from; at < to; at++) {
            int first = rows[at] * heads;
            for (int head = 0; head < heads; head++) {
                if (errors[head] != 0) {
                    double gradient = errors[head] * value;
                    int place = first + head;
                    double before = roots[place];
                    double after = Math.sqrt(before * before + gradient * gradient);
                    double pull = pulls[place] + gradient - (after - before) / rate * weights[place];
                    pulls[place] = (float) pull;
                    roots[place] = (float) after;
                    weights[place] = weight(pull, after);
                }
            }
        }
    }
}
