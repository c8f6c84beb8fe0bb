// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.guardrails.heads;

/**
 * How features are made. Weight files with equal settings share one pass over a text.
 *
 * @param version    changes whenever the code that makes features does; from 2 on, narrow windows are scored, too
 * @param bits       binary logarithm of the number of rows
 * @param pieceFrom  shortest piece of a word, in units
 * @param pieceTo    longest piece of a word
 * @param pieceValue what a piece counts, where a word counts 1
 */
public record FeatureSettings(int version, int bits, int pieceFrom, int pieceTo, double pieceValue) {
    /** The settings of the shipped weight files. */
    public static final FeatureSettings SHIPPED = new FeatureSettings(2, 19, 2, 5, 0.35);
    static final int NARROW_WINDOWS = 2;

    /** Refuses settings that cannot be worked with. */
    public FeatureSettings {
        if (bits < 8 || bits > 24 || pieceFrom < 1 || pieceTo < pieceFrom || pieceTo > 8 || !(pieceValue >= 0)) {
            throw new IllegalArgumentException("feature settings out of range: bits " + bits + ", pieces " + pieceFrom
                    + " to " + pieceTo + ", value " + pieceValue);
        }
    }

    /** Returns the number of rows. */
    public int rows() {
        return 1 << bits;
    }
}
