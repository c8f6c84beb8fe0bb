// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A weight file: one or more heads over the same features, and perhaps a network that helps them: then the score of a
 * window is the mean of what the head and the network say.
 *
 * @param name     of the file, such as {@code content}
 * @param version  changes whenever a weight or an anchor does
 * @param settings how its features are made
 * @param heads    its heads
 * @param network  has one score for each head, in their order; null where heads judge alone
 */
public record HeadWeights(String name, String version, FeatureSettings settings, List<Head> heads,
        @Nullable Network network) {
    /** Copies the list, and refuses heads of another number of rows and a network of another number of heads. */
    public HeadWeights {
        heads = List.copyOf(heads);
        for (Head head : heads) {
            if (head.weights().length != settings.rows()) {
                throw new IllegalArgumentException("head " + head.name() + " has " + head.weights().length
                        + " weights; the settings have " + settings.rows() + " rows");
            }
        }
        if (network != null && network.sizes().heads() != heads.size()) {
            throw new IllegalArgumentException("the network of " + name + " has " + network.sizes().heads()
                    + " scores for " + heads.size() + " heads");
        }
    }

    /** Makes heads that judge alone. */
    public HeadWeights(String name, String version, FeatureSettings settings, List<Head> heads) {
        this(name, version, settings, heads, null);
    }

    /**
     * One head.
     *
     * @param name        the harm it sees, by name
     * @param bias        what is added to the sum of its weights
     * @param weights     one for each row; not copied, and not to be changed
     * @param calibration from raw score to severity
     */
    public record Head(String name, double bias, float[] weights, Calibration calibration) {
        /** Returns the same head with another calibration. */
        public Head calibrated(Calibration other) {
            return new Head(name, bias, weights, other);
        }
    }

    /** Returns the same weights with other heads. */
    public HeadWeights with(List<Head> others) {
        return new HeadWeights(name, version, settings, others, network);
    }

    /** Returns the same heads, helped by {@code other}. */
    public HeadWeights with(Network other) {
        return new HeadWeights(name, version, settings, heads, other);
    }

    /** Returns these weights as reading them from a file would give them: rounded to a byte each, with their version. */
    public HeadWeights rounded() {
        return WeightFile.rounded(this);
    }

    /** Writes them, each weight as one byte; equal weights give equal bytes. */
    public void write(OutputStream out) throws IOException {
        WeightFile.write(this, out);
    }

    /** Reads what {@link #write} wrote. */
    public static HeadWeights read(InputStream in) throws IOException {
        return WeightFile.read(in);
    }
}
