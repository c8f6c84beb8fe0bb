// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

/**
 * A cooperative game for one explained instance: the value of a coalition S of players is
 * {@code v(S) = link(mean over background rows b of f(x_S, b_notS))}. Safe for use by several threads at once.
 *
 * <p>A coalition is a mask of {@link #words} 64-bit words; player p is present when bit {@code p % 64} of word {@code p / 64}
 * is set, and then its cells come from the instance, else from the background row.
 */
public interface Game {

    /** Returns the number of players, at least 1. */
    int players();

    /** Returns the number of model outputs that are explained at once. */
    int outputs();

    /** Returns the number of background rows, at least 1. */
    int backgroundRows();

    /** Returns the number of words in a mask. */
    default int words() {
        return (players() + 63) / 64;
    }

    /**
     * Asks the model for {@code count} mixed rows: the k-th one joins coalition {@code masks[k * words ...]} of the instance
     * with background row {@code rows[k]}.
     *
     * @param outputs filled with shape (count, outputs()), row by row; before any link
     */
    void evaluate(long[] masks, int[] rows, int count, double[] outputs);

    /** Returns how many model calls {@link #evaluate} answers best at once. */
    int batch();

    /** Returns what turns the mean over background rows into the value of a coalition. */
    Unit unit();

    /** The unit that values are in. */
    enum Unit {
        /** The model's own. */
        OUTPUT,
        /** {@code ln(p / (1 - p))} of the mean output: a different game from the mean of log-odds. */
        LOG_ODDS;

        /** Returns {@code mean} in this unit. */
        public double of(double mean) {
            return this == OUTPUT ? mean : Math.log(mean / (1 - mean));
        }
    }
}
