// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import io.plumbline.guardrails.lexicon.WordClass;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/**
 * A small network that judges a window of tokens: every token becomes a vector (its word, its pieces, its classes), filters
 * look at three tokens in a row, each filter keeps its loudest place in the window, and a hidden layer weighs them together
 * with the sum of the vectors. So it sees what stands together, which sums of weights cannot.
 *
 * <p>{@link NetworkPass} scores with it. Made by training, read and written with the weight file of the heads it helps.
 */
public final class Network {
    /** How many tokens a filter looks at: one, and one on each side. */
    public static final int REACH = 3;
    private static final int MOST = 1 << 24;

    private final Sizes sizes;
    private final Map<Part, float[][]> parts;

    /**
     * How large it is.
     *
     * @param wordBits  binary logarithm of the number of vectors of words; words share them by hash
     * @param pieceBits the same for pieces of words
     * @param width     length of a vector
     * @param filters   number of filters
     * @param hidden    size of the hidden layer
     * @param heads     number of scores, in the order of the heads of its weight file
     */
    public record Sizes(int wordBits, int pieceBits, int width, int filters, int hidden, int heads) {
        /** Refuses sizes that cannot be worked with. */
        public Sizes {
            boolean tables = wordBits >= 1 && wordBits <= 19 && pieceBits >= 1 && pieceBits <= 19;
            boolean layers = width >= 1 && width <= 256 && filters >= 1 && filters <= 1024 && hidden >= 1
                    && hidden <= 1024 && heads >= 1 && heads <= 64;
            if (!tables || !layers || (long) width << Math.max(wordBits, pieceBits) > MOST) {
                throw new IllegalArgumentException("sizes of a network out of range: words 2^" + wordBits
                        + ", pieces 2^" + pieceBits + ", width " + width + ", filters " + filters + ", hidden "
                        + hidden + ", heads " + heads);
            }
        }

        /** Returns how many numbers describe a window: the loudest of each filter, then the sum of the vectors. */
        public int pooled() {
            return filters + width;
        }
    }

    /** The weights, in rows: what is added in one go is one row. */
    public enum Part {
        WORDS, PIECES, CLASSES, FILTERS, FILTER_BIAS, HIDDEN, HIDDEN_BIAS, OUT, DIRECT, OUT_BIAS;

        private float[][] zeros(Sizes sizes) {
            return switch (this) {
                case WORDS -> new float[1 << sizes.wordBits()][sizes.width()];
                case PIECES -> new float[1 << sizes.pieceBits()][sizes.width()];
                case CLASSES -> new float[WordClass.values().length][sizes.width()];
                case FILTERS -> new float[REACH * sizes.width()][sizes.filters()];
                case FILTER_BIAS -> new float[1][sizes.filters()];
                case HIDDEN -> new float[sizes.pooled()][sizes.hidden()];
                case HIDDEN_BIAS -> new float[1][sizes.hidden()];
                case OUT -> new float[sizes.hidden()][sizes.heads()];
                case DIRECT -> new float[sizes.pooled()][sizes.heads()];
                case OUT_BIAS -> new float[1][sizes.heads()];
            };
        }

        private boolean isTable() {
            return this == WORDS || this == PIECES;
        }
    }

    private Network(Sizes sizes, Map<Part, float[][]> parts) {
        this.sizes = sizes;
        this.parts = parts;
    }

    /** Returns a network whose weights are all zero, for training. */
    public static Network of(Sizes sizes) {
        Map<Part, float[][]> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, part.zeros(sizes));
        }
        return new Network(sizes, parts);
    }

    /** Returns how large it is. */
    public Sizes sizes() {
        return sizes;
    }

    /** Returns the weights of a part: not copied, and only training may change them. */
    public float[][] part(Part part) {
        float[][] weights = parts.get(part);
        if (weights == null) {
            throw new IllegalStateException("a network without its part " + part);
        }
        return weights;
    }

    /** Returns the row of words that {@code token} has. */
    public int word(TextFeatures features, int token) {
        return features.rows()[features.firstRow(token)] & (1 << sizes.wordBits()) - 1;
    }

    /** Returns the row of pieces that a row of features has. */
    public int piece(int row) {
        return row & (1 << sizes.pieceBits()) - 1;
    }

    /** Returns what the sum of the vectors of the pieces of {@code token} is multiplied by; 0 without pieces. */
    public static float pieceShare(TextFeatures features, int token) {
        int pieces = features.firstRow(token + 1) - features.firstPiece(token);
        return pieces == 0 ? 0 : (float) (1 / Math.sqrt(pieces));
    }

    /** Writes vectors of words and pieces in bytes, the rest as it is. */
    void write(DataOutputStream out) throws IOException {
        out.writeInt(sizes.wordBits());
        out.writeInt(sizes.pieceBits());
        out.writeInt(sizes.width());
        out.writeInt(sizes.filters());
        out.writeInt(sizes.hidden());
        out.writeInt(sizes.heads());
        for (Part part : Part.values()) {
            if (part.isTable()) {
                Steps.write(part(part), out);
            } else {
                for (float[] row : part(part)) {
                    for (float weight : row) {
                        out.writeFloat(weight);
                    }
                }
            }
        }
    }

    static Network read(DataInputStream in) throws IOException {
        Network network = of(new Sizes(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(),
                in.readInt()));
        for (Part part : Part.values()) {
            if (part.isTable()) {
                Steps.read(in, network.part(part));
            } else {
                for (float[] row : network.part(part)) {
                    for (int at = 0; at < row.length; at++) {
                        row[at] = in.readFloat();
                    }
                }
            }
        }
        return network;
    }
}
