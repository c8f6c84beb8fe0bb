// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Weights as bytes: the largest first, then for each weight one signed byte whose square, with its sign, is proportional to
 * it: most weights are small, and these need the finer steps.
 */
final class Steps {
    private static final int MOST = 127;

    private Steps() {}

    static void write(float[][] rows, DataOutputStream out) throws IOException {
        float largest = 0;
        for (float[] row : rows) {
            for (float weight : row) {
                largest = Math.max(largest, Math.abs(weight));
            }
        }
        out.writeFloat(largest);
        for (float[] row : rows) {
            for (float weight : row) {
                out.writeByte(step(weight, largest));
            }
        }
    }

    /** Reads into rows that are all of one length. */
    static void read(DataInputStream in, float[][] rows) throws IOException {
        float largest = in.readFloat();
        byte[] steps = new byte[rows[0].length];
        for (float[] row : rows) {
            in.readFully(steps);
            for (int at = 0; at < row.length; at++) {
                row[at] = largest * steps[at] * Math.abs(steps[at]) / (MOST * MOST);
            }
        }
    }

    private static byte step(float weight, float largest) {
        if (largest == 0) {
            return 0;
        }
        double share = Math.sqrt(Math.abs(weight) / (double) largest) * MOST;
        return (byte) (weight < 0 ? -Math.round(share) : Math.round(share));
    }
}
