// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.privacy.names;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A linear chain over {@link Label}s: one weight of eight bits per feature and label, one per pair of neighbouring labels,
 * and for each kind the probability from which on it is reported.
 */
public final class TaggerModel {
    private static final int MAGIC = 0x504C4E31;
    private static final int LABELS = Label.COUNT;
    /** Eight weights of eight bits a feature, each 128 too large, so that sums of {@link #LANES} never borrow. */
    private static final long BIAS = 0x8080808080808080L;
    private static final long LANES = 0x00FF00FF00FF00FFL;
    private static final int LANE_BITS = 16;
    private static final int LANE = (1 << LANE_BITS) - 1;
    private static final int BIASED = 128 * TokenFeatures.PER_TOKEN;

    private final long[] weights;
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
        this.weights = packed(weights);
        this.scale = scale;
        this.transitions = transitions.clone();
        this.nameThreshold = nameThreshold;
        this.addressThreshold = addressThreshold;
    }

    private TaggerModel(TaggerModel other, float nameThreshold, float addressThreshold) {
        this.weights = other.weights;
        this.scale = other.scale;
        this.transitions = other.transitions;
        this.nameThreshold = nameThreshold;
        this.addressThreshold = addressThreshold;
    }

    private static long[] packed(byte[] weights) {
        long[] packed = new long[1 << TokenFeatures.BITS];
        for (int feature = 0; feature < packed.length; feature++) {
            for (int label = 0; label < LABELS; label++) {
                packed[feature] |= (weights[feature * LABELS + label] & 0xFFL) << 8 * label;
            }
            packed[feature] ^= BIAS;
        }
        return packed;
    }

    private byte[] unpacked() {
        byte[] bytes = new byte[LABELS << TokenFeatures.BITS];
        for (int feature = 0; feature < weights.length; feature++) {
            for (int label = 0; label < LABELS; label++) {
                bytes[feature * LABELS + label] = (byte) ((weights[feature] ^ BIAS) >>> 8 * label);
            }
        }
        return bytes;
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
        return new TaggerModel(this, name, address);
    }

    /** Returns the probability of each label at each of {@code count} tokens with the features {@code rows}, row by row. */
    public float[] probabilities(int[] rows, int count) {
        return Chain.marginals(potentials(rows, count), transitions, count);
    }

    private float[] potentials(int[] rows, int count) {
        float[] potentials = new float[count * LABELS];
        for (int token = 0; token < count; token++) {
            int begin = token * TokenFeatures.PER_TOKEN;
            long even = 0;
            long odd = 0;
            for (int at = begin; at < begin + TokenFeatures.PER_TOKEN; at++) {
                long row = weights[rows[at]];
                even += row & LANES;
                odd += row >>> 8 & LANES;
            }
            for (int label = 0; label < LABELS; label++) {
                long lanes = (label & 1) == 0 ? even : odd;
                int sum = (int) (lanes >>> (label >> 1) * LANE_BITS) & LANE;
                potentials[token * LABELS + label] = (sum - BIASED) * scale;
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
        out.write(unpacked());
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
