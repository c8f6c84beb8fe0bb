// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.heads.Network.Part;
import io.plumbline.guardrails.heads.TextFeatures.Window;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a network makes of a run of tokens, so that each window of the run is judged by a look at its tokens alone. Training
 * takes the same steps one by one, to see what to correct. Everything lies in rows whose sums begin at index 0: that is
 * what a virtual machine turns into vector instructions.
 */
public final class NetworkPass {
    private static final int SIDE = Network.REACH / 2;

    private final Network network;
    private final float[][] vectors;
    private final float[][] filtered;
    private final float[] strongest;
    private final float[] sum;
    private final int[] places;
    private final float[] hidden;

    private NetworkPass(Network network, int size) {
        this.network = network;
        Network.Sizes sizes = network.sizes();
        this.vectors = new float[size][sizes.width()];
        this.filtered = new float[size][];
        this.strongest = new float[sizes.filters()];
        this.sum = new float[sizes.width()];
        this.places = new int[sizes.filters()];
        this.hidden = new float[sizes.hidden()];
    }

    /** Reads all tokens of {@code features}. */
    public static NetworkPass of(Network network, TextFeatures features) {
        return of(network, features, new Window(0, features.size()), new BitSet());
    }

    /** Reads the tokens of a window, of those in {@code unread} (counted from its begin) their pieces and classes alone. */
    public static NetworkPass of(Network network, TextFeatures features, Window window, BitSet unread) {
        NetworkPass pass = new NetworkPass(network, window.end() - window.begin());
        for (int at = 0; at < pass.vectors.length; at++) {
            pass.read(features, window.begin() + at, pass.vectors[at], unread.get(at));
        }
        for (int at = 0; at < pass.vectors.length; at++) {
            pass.filtered[at] = pass.filter(at);
        }
        return pass;
    }

    private void read(TextFeatures features, int token, float[] vector, boolean unread) {
        float[][] pieces = network.part(Part.PIECES);
        for (int piece = features.firstPiece(token); piece < features.firstRow(token + 1); piece++) {
            add(pieces[network.piece(features.rows()[piece])], vector);
        }
        float share = Network.pieceShare(features, token);
        for (int lane = 0; lane < vector.length; lane++) {
            vector[lane] *= share;
        }
        if (!unread) {
            add(network.part(Part.WORDS)[network.word(features, token)], vector);
        }
        for (int bits = features.classes(token); bits != 0; bits &= bits - 1) {
            add(network.part(Part.CLASSES)[Integer.numberOfTrailingZeros(bits)], vector);
        }
    }

    private float[] filter(int at) {
        float[][] weights = network.part(Part.FILTERS);
        float[] sums = network.part(Part.FILTER_BIAS)[0].clone();
        int first = Math.max(0, at - SIDE);
        int end = Math.min(vectors.length, at + SIDE + 1);
        int row = (first - at + SIDE) * sum.length;
        for (int other = first; other < end; other++) {
            float[] vector = vectors[other];
            for (int lane = 0; lane < vector.length; lane++, row++) {
                addTimes(vector[lane], weights[row], sums);
            }
        }
        return sums;
    }

    private static void add(float[] row, float[] into) {
        for (int lane = 0; lane < into.length; lane++) {
            into[lane] += row[lane];
        }
    }

    private static void addTimes(float value, float[] row, float[] into) {
        for (int lane = 0; lane < into.length; lane++) {
            into[lane] += value * row[lane];
        }
    }

    /** Returns the scores of a window, as log-odds, one for each head. */
    public float[] score(Window window) {
        Arrays.fill(strongest, 0);
        for (int at = window.begin(); at < window.end(); at++) {
            strengthen(filtered[at], strongest);
        }
        addUp(window);
        return judge();
    }

    private static void strengthen(float[] row, float[] into) {
        for (int lane = 0; lane < into.length; lane++) {
            into[lane] = Math.max(into[lane], row[lane]);
        }
    }

    private void addUp(Window window) {
        Arrays.fill(sum, 0);
        for (int at = window.begin(); at < window.end(); at++) {
            add(vectors[at], sum);
        }
        float share = (float) (1 / TextFeatures.norm(window.end() - window.begin()));
        for (int lane = 0; lane < sum.length; lane++) {
            sum[lane] *= share;
        }
    }

    /** Fills {@link #strongest}, {@link #places} and {@link #sum} with what stands in a window. */
    public void describe(Window window) {
        Arrays.fill(strongest, 0);
        Arrays.fill(places, -1);
        for (int at = window.begin(); at < window.end(); at++) {
            for (int filter = 0; filter < strongest.length; filter++) {
                if (filtered[at][filter] > strongest[filter]) {
                    strongest[filter] = filtered[at][filter];
                    places[filter] = at;
                }
            }
        }
        addUp(window);
    }

    /** Returns the scores of what {@link #strongest} and {@link #sum} hold, and fills {@link #hidden}. */
    public float[] judge() {
        float[] scores = network.part(Part.OUT_BIAS)[0].clone();
        System.arraycopy(network.part(Part.HIDDEN_BIAS)[0], 0, hidden, 0, hidden.length);
        judge(strongest, 0, scores);
        judge(sum, strongest.length, scores);
        for (int unit = 0; unit < hidden.length; unit++) {
            hidden[unit] = Math.max(0, hidden[unit]);
            addTimes(hidden[unit], network.part(Part.OUT)[unit], scores);
        }
        return scores;
    }

    private void judge(float[] numbers, int first, float[] scores) {
        for (int at = 0; at < numbers.length; at++) {
            if (numbers[at] != 0) {
                addTimes(numbers[at], network.part(Part.HIDDEN)[first + at], hidden);
                addTimes(numbers[at], network.part(Part.DIRECT)[first + at], scores);
            }
        }
    }

    /** Returns the vectors of the tokens. */
    public float[][] vectors() {
        return vectors;
    }

    /** Returns how strong each filter was in the window described last, 0 where it was silent. */
    public float[] strongest() {
        return strongest;
    }

    /** Returns the token at which each filter was strongest in that window, or -1 where it was silent. */
    public int[] places() {
        return places;
    }

    /** Returns the sum of the vectors of that window, divided by its {@link TextFeatures#norm}. */
    public float[] sum() {
        return sum;
    }

    /** Returns the hidden layer of the window that was judged last. */
    public float[] hidden() {
        return hidden;
    }
}
