// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.training;

import io.plumbline.guardrails.heads.Network;
import io.plumbline.guardrails.heads.Network.Part;
import io.plumbline.guardrails.heads.Network.Sizes;
import io.plumbline.guardrails.heads.NetworkPass;
import io.plumbline.guardrails.heads.TextFeatures;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A network in training: one step down the gradient of the logistic loss for each window. */
final class NetworkLearner implements Learner {
    /** A score before anything is learned: most texts hold no harm. */
    private static final float CALM = -2;
    /** Filters and direct weights are moved by every window, and slower for it. */
    private static final float FILTER_RATE = 0.5f;
    private static final float DIRECT_RATE = 0.3f;

    private final NetworkTrainer.Settings settings;
    private final Sizes sizes;
    private final Network network;
    private final SplittableRandom random;
    private final Map<Part, Descent> descents = new EnumMap<>(Part.class);
    private float rate;

    NetworkLearner(NetworkTrainer.Settings settings) {
        this.settings = settings;
        this.sizes = settings.sizes();
        this.network = Network.of(sizes);
        this.random = new SplittableRandom(settings.seed());
        scatter(Part.WORDS, 0.1);
        scatter(Part.PIECES, 0.05);
        scatter(Part.CLASSES, 0.1);
        scatter(Part.FILTERS, 1 / Math.sqrt(Network.REACH * sizes.width()));
        scatter(Part.HIDDEN, 1 / Math.sqrt(sizes.pooled()));
        scatter(Part.OUT, 0.1);
        scatter(Part.DIRECT, 0.02);
        Arrays.fill(network.part(Part.OUT_BIAS)[0], CALM);
        for (Part part : Part.values()) {
            float[][] weights = network.part(part);
            boolean table = part == Part.WORDS || part == Part.PIECES;
            descents.put(part, table ? Descent.ofRows(weights) : Descent.ofWeights(weights));
        }
    }

    private void scatter(Part part, double most) {
        for (float[] row : network.part(part)) {
            for (int lane = 0; lane < row.length; lane++) {
                row[lane] = (float) ((random.nextDouble() * 2 - 1) * most);
            }
        }
    }

    Network network() {
        return network;
    }

    @Override
    public void begin(int epoch, int epochs) {
        rate = (float) (settings.rate() * (1 - 0.9 * epoch / epochs));
    }

    @Override
    public Window loudest(TextFeatures features, List<Window> windows, int head) {
        NetworkPass pass = NetworkPass.of(network, features);
        Window loudest = windows.get(0);
        float best = Float.NEGATIVE_INFINITY;
        for (Window window : windows) {
            float score = pass.score(window)[head];
            if (score > best) {
                best = score;
                loudest = window;
            }
        }
        return loudest;
    }

    @Override
    public void learn(TextFeatures features, Window window, double[] wanted, double importance) {
        BitSet unread = new BitSet();
        int size = window.end() - window.begin();
        for (int at = 0; at < size; at++) {
            unread.set(at, random.nextDouble() < settings.lostWords());
        }
        NetworkPass pass = NetworkPass.of(network, features, window, unread);
        pass.describe(new Window(0, size));
        float[] keptFilters = thin(pass.strongest());
        float[] keptSum = thin(pass.sum());
        float[] errors = pass.judge();
        for (int head = 0; head < errors.length; head++) {
            errors[head] = Double.isNaN(wanted[head])
                    ? 0
                    : (float) (importance * (1 / (1 + StrictMath.exp(-errors[head])) - wanted[head]));
        }
        float[] hidden = hiddenGradient(pass, errors);
        float[] filters = gradient(0, keptFilters, errors, hidden);
        float[] sum = gradient(filters.length, keptSum, errors, hidden);
        moveJudgement(pass.strongest(), 0, errors, hidden);
        moveJudgement(pass.sum(), filters.length, errors, hidden);
        descent(Part.HIDDEN_BIAS).move(0, hidden, 1, rate);
        for (int unit = 0; unit < hidden.length; unit++) {
            descent(Part.OUT).move(unit, errors, pass.hidden()[unit], rate);
        }
        descent(Part.OUT_BIAS).move(0, errors, 1, rate);
        moveTokens(features, window, unread, tokenGradients(pass, filters, sum));
    }

    /** Leaves numbers out at random, and makes the others larger instead; returns what each was multiplied by. */
    private float[] thin(float[] numbers) {
        float[] kept = new float[numbers.length];
        float larger = (float) (1 / (1 - settings.lostNumbers()));
        for (int at = 0; at < kept.length; at++) {
            kept[at] = random.nextDouble() < settings.lostNumbers() ? 0 : larger;
            numbers[at] *= kept[at];
        }
        return kept;
    }

    private float[] hiddenGradient(NetworkPass pass, float[] errors) {
        float[] gradient = new float[sizes.hidden()];
        for (int unit = 0; unit < gradient.length; unit++) {
            gradient[unit] = pass.hidden()[unit] > 0 ? product(errors, network.part(Part.OUT)[unit]) : 0;
        }
        return gradient;
    }

    private static float product(float[] one, float[] other) {
        float sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }

    /** Returns the gradient of the numbers that describe a window, from the number {@code first} on. */
    private float[] gradient(int first, float[] kept, float[] errors, float[] hidden) {
        float[] gradient = new float[kept.length];
        for (int at = 0; at < gradient.length; at++) {
            gradient[at] = kept[at] * (product(hidden, network.part(Part.HIDDEN)[first + at])
                    + product(errors, network.part(Part.DIRECT)[first + at]));
        }
        return gradient;
    }

    private void moveJudgement(float[] numbers, int first, float[] errors, float[] hidden) {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != 0) {
                descent(Part.DIRECT).move(first + at, errors, numbers[at], rate * DIRECT_RATE);
                descent(Part.HIDDEN).move(first + at, hidden, numbers[at], rate);
            }
        }
    }

    /** Returns the gradients of the vectors of all tokens, and moves the filters. */
    private float[][] tokenGradients(NetworkPass pass, float[] filters, float[] sum) {
        float[][] vectors = pass.vectors();
        float[][] gradients = new float[vectors.length][sizes.width()];
        float share = (float) (1 / TextFeatures.norm(vectors.length));
        for (float[] gradient : gradients) {
            for (int lane = 0; lane < gradient.length; lane++) {
                gradient[lane] = sum[lane] * share;
            }
        }
        for (int filter = 0; filter < filters.length; filter++) {
            int place = pass.places()[filter];
            if (place >= 0 && filters[filter] != 0) {
                for (int row = 0; row < Network.REACH; row++) {
                    int token = place + row - Network.REACH / 2;
                    if (token >= 0 && token < vectors.length) {
                        moveFilter(filter, row, vectors[token], gradients[token], filters[filter]);
                    }
                }
                descent(Part.FILTER_BIAS).move(0, filter, filters[filter], rate);
            }
        }
        return gradients;
    }

    private void moveFilter(int filter, int row, float[] vector, float[] gradient, float error) {
        float[][] weights = network.part(Part.FILTERS);
        for (int lane = 0; lane < vector.length; lane++) {
            int weight = row * vector.length + lane;
            gradient[lane] += error * weights[weight][filter];
            descent(Part.FILTERS).move(weight, filter, error * vector[lane], rate * FILTER_RATE);
        }
    }

    private void moveTokens(TextFeatures features, Window window, BitSet unread, float[][] gradients) {
        for (int token = window.begin(); token < window.end(); token++) {
            float[] gradient = gradients[token - window.begin()];
            if (!unread.get(token - window.begin())) {
                descent(Part.WORDS).moveRow(network.word(features, token), gradient, 1, rate);
            }
            for (int bits = features.classes(token); bits != 0; bits &= bits - 1) {
                descent(Part.CLASSES).move(Integer.numberOfTrailingZeros(bits), gradient, 1, rate);
            }
            float share = Network.pieceShare(features, token);
            for (int piece = features.firstPiece(token); piece < features.firstRow(token + 1); piece++) {
                descent(Part.PIECES).moveRow(network.piece(features.rows()[piece]), gradient, share, rate);
            }
        }
    }

    private Descent descent(Part part) {
        Descent descent = descents.get(part);
        if (descent == null) {
            throw new IllegalStateException("no descent of " + part);
        }
        return descent;
    }
}
