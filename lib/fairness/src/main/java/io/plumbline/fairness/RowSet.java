// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

/** Rows of a group by observed and predicted label. A row may lack a prediction; it never lacks a label. */
public enum RowSet {
    /** Every row. */
    ALL(0b111_111),
    /** Observed positive, with or without a prediction. */
    LABEL_POSITIVE(0b111_000),
    /** Observed negative, with or without a prediction. */
    LABEL_NEGATIVE(0b000_111),
    /** Rows with a prediction. */
    PREDICTED(0b011_011),
    /** Predicted positive. */
    PREDICTED_POSITIVE(0b010_010),
    /** Predicted negative. */
    PREDICTED_NEGATIVE(0b001_001),
    /** Observed positive, with a prediction. */
    POSITIVE_AND_PREDICTED(0b011_000),
    /** Observed negative, with a prediction. */
    NEGATIVE_AND_PREDICTED(0b000_011),
    /** Observed and predicted positive. */
    TRUE_POSITIVE(0b010_000),
    /** Observed negative, predicted positive. */
    FALSE_POSITIVE(0b000_010),
    /** Observed positive, predicted negative. */
    FALSE_NEGATIVE(0b001_000),
    /** Observed and predicted negative. */
    TRUE_NEGATIVE(0b000_001),
    /** Predicted as observed. */
    CORRECT(0b010_001),
    /** Predicted otherwise than observed. */
    WRONG(0b001_010);

    /** Kinds of a row: observed (2) times predicted negative, predicted positive, no prediction. */
    public static final int KINDS = 6;

    /** In place of a prediction, for rows without one. */
    public static final int NO_PREDICTION = 2;

    private final int mask;

    RowSet(int mask) {
        this.mask = mask;
    }

    /** Returns the kind of a row; {@code prediction} is 0, 1 or {@link #NO_PREDICTION}. */
    public static int kind(int label, int prediction) {
        return 3 * label + prediction;
    }

    /** Returns the sum of those of the six {@code values} from {@code offset} on that belong to this set. */
    public double sum(double[] values, int offset) {
        double sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            if ((mask >> kind & 1) != 0) {
                sum += values[offset + kind];
            }
        }
        return sum;
    }

    /** Returns the sum of those of the six {@code values} from {@code offset} on that belong to this set. */
    public long sum(long[] values, int offset) {
        long sum = 0;
        for (int kind = 0; kind < KINDS; kind++) {
            if ((mask >> kind & 1) != 0) {
                sum += values[offset + kind];
            }
        }
        return sum;
    }
}
