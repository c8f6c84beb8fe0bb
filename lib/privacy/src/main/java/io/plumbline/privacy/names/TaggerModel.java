// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * A linear chain over {@link Label}s: one weight of eight bits per feature and label, one per pair of neighbouring labels,
 * and for each kind the probability from which on it is reported.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x504C4E31;
    private static final int LABELS = Label.COUNT;

    private final byte[] weights;
    private final float scale;
    private final float[] transitions;
    private final float nameThreshold;
    private final float addressThreshold;

    /**
     * Takes a model as it is.
     *
     * @param weights          shape (features, labels), to be multiplied by {@code scale}
     * @param scale            what one step of a weight is worth
     * @param transitions      shape (labels, labels): from the row to the column; those not allowed count for nothing
     * @param nameThreshold    from which probability on a token belongs to a name
     * @param addressThreshold from which on it belongs to an address
     */
    public TaggerModel(byte[] weights, float scale, float[] transitions, float nameThreshold, float addressThreshold) {
        if (weights.length != LABELS << TokenFeatures.BITS || transitions.length != LABELS * LABELS) {
            throw new IllegalArgumentException(weights.length + " weights, " + transitions.length + " transitions");
        }
        this.weights = weights.clone();
        this.scale = scale;
        this.transitions = transitions.clone();
        this.nameThreshold = nameThreshold;
        this.addressThreshold = addressThreshold;
    }

    /** Returns from which probability on a token belongs to a name. */
    public float nameThreshold() {
        return nameThreshold;
    }

    /** Returns from which probability on a token belongs to an address. */
    public float addressThreshold() {
        return addressThreshold;
    }

    /** Returns the same model with other thresholds. */
    public TaggerModel withThresholds(float name, float address) {
        return new TaggerModel(weights, scale, transitions, name, address);
    }

    /** Returns the probability of each label at each of {@code count} tokens with the features {@code rows}, row by row. */
    public float[] probabilities(int[] rows, int count) {
        return Chain.marginals(potentials(rows, count), transitions, count);
    }

    private float[] potentials(int[] rows, int count) {
        float[] potentials = new float[count * LABELS];
        int[] sums = new int[LABELS];
        for (int token = 0; token < count; token++) {
            Arrays.fill(sums, 0);
            int begin = token * TokenFeatures.PER_TOKEN;
            for (int at = begin; at < begin + TokenFeatures.PER_TOKEN; at++) {
                int weight = rows[at] * LABELS;
                for (int label = 0; label < LABELS; label++) {
                    sums[label] += weights[weight + label];
                }
            }
            for (int label = 0; label < LABELS; label++) {
                potentials[token * LABELS + label] = sums[label] * scale;
            }
        }
        return potentials;
    }

    /** Writes the model so that {@link #read} finds it again. */
    public void write(DataOutputStream out) throws IOException {
        out.writeInt(MAGIC);
        out.writeInt(TokenFeatures.BITS);
        out.writeFloat(scale);
        out.writeFloat(nameThreshold);
        out.writeFloat(addressThreshold);
        for (float transition : transitions) {
            out.writeFloat(transition);
        }
        out.write(weights);
    }

    /** Reads a model. */
    public static TaggerModel read(DataInputStream in) throws IOException {
        if (in.readInt() != MAGIC || in.readInt() != TokenFeatures.BITS) {
            throw new IOException("no tagger model of this version");
        }
        float scale = in.readFloat();
        float name = in.readFloat();
        float address = in.readFloat();
        float[] transitions = new float[LABELS * LABELS];
        for (int index = 0; index < transitions.length; index++) {
            transitions[index] = in.readFloat();
        }
        return new TaggerModel(in.readNBytes(LABELS << TokenFeatures.BITS), scale, transitions, name, address);
    }
}
