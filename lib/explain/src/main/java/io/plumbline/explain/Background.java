// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain;

import io.plumbline.explain.results.ShapleyResults.Player;
import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What all games of one run share: the model, the rows that stand in for absent features, their outputs, and which columns
 * make up a player. The background rows are scored once, here. Safe for use by several threads at once.
 */
public final class Background {
    private final Predictor model;
    private final double[] cells;
    private final int rows;
    private final int width;
    private final int results;
    private final List<String> texts;
    private final int[][] columns;
    private final CallCount calls;
    private final double[] outputs;

    /**
     * Scores the background rows.
     *
     * @param model the model to explain
     * @param cells background rows, shape (rows, features)
     * @param rows number of background rows, at least 1
     * @param texts what cells of text columns point to; empty when there are none
     * @param players groups of columns; each column belongs to exactly one
     * @param calls counts every row the model is asked for
     * @throws PlumblineException INVALID_ARGUMENT when there is no background row or a column belongs to no player or to
     *         two; INVALID_DATA when the model answers a row with something else than a finite number
     */
    public Background(Predictor model, double[] cells, int rows, List<String> texts, List<Player> players,
            CallCount calls) {
        this.model = model;
        this.cells = cells;
        this.rows = rows;
        this.width = model.features().size();
        this.results = model.outputs().size();
        this.texts = List.copyOf(texts);
        this.columns = columns(model, players);
        this.calls = calls;
        if (rows < 1 || cells.length < rows * width) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "Shapley values need background rows of "
                    + width() + " cells each; got " + rows + " rows in " + cells.length + " cells.");
        }
        this.outputs = score(cells, rows, "background row");
    }

    /** Returns the model. */
    public Predictor model() {
        return model;
    }

    /** Returns the number of background rows. */
    public int rows() {
        return rows;
    }

    /** Returns the number of players, constant ones included. */
    public int players() {
        return columns.length;
    }

    /** Returns the number of the model's features. */
    public int width() {
        return width;
    }

    /** Returns the number of model rows that are asked for at once. */
    public int batch() {
        return Math.max(1, model.traits().batchRows());
    }

    /** Returns output number {@code output} of background row {@code row}. */
    public double output(int row, int output) {
        return outputs[row * results + output];
    }

    /** Returns the mean output over the background rows, by output, before any link. */
    public double[] base() {
        double[] base = new double[results];
        for (int index = 0; index < outputs.length; index++) {
            base[index % base.length] += outputs[index] / rows;
        }
        return base;
    }

    /**
     * Asks the model for rows, in batches, and counts them.
     *
     * @param asked shape (count, features)
     * @param what names such a row in an error: "background row"
     * @return shape (count, outputs)
     * @throws PlumblineException INVALID_DATA when an answer is not a finite number
     */
    public double[] score(double[] asked, int count, String what) {
        double[] answers = new double[count * results];
        double[] answer = new double[Math.min(count, batch()) * results];
        for (int from = 0; from < count; from += batch()) {
            int size = Math.min(batch(), count - from);
            predict(from == 0 ? asked : Arrays.copyOfRange(asked, from * width(), (from + size) * width()), size,
                    answer);
            System.arraycopy(answer, 0, answers, from * results, size * results);
        }
        for (int index = 0; index < answers.length; index++) {
            if (!Double.isFinite(answers[index])) {
                throw new PlumblineException(Category.INVALID_DATA,
                        "The model's output '" + model.outputs().get(index % results) + "' for " + what + " "
                                + index / results + " is " + answers[index]
                                + "; attributions need finite numbers. Remove or mend that row.");
            }
        }
        return answers;
    }

    /** Asks the model for one batch of mixed rows, and counts it. */
    public void predict(double[] batch, int count, double[] answers) {
        calls.add(count);
        model.predict(new Rows(count, batch, texts), answers);
    }

    /** Returns the columns of a player. */
    int[] columns(int player) {
        return columns[player];
    }

    /** Returns the background rows' cells, shape (rows, features). */
    double[] cells() {
        return cells;
    }

    private static int[][] columns(Predictor model, List<Player> players) {
        BitSet taken = new BitSet();
        int[][] columns = new int[players.size()][];
        int total = 0;
        for (int player = 0; player < columns.length; player++) {
            columns[player] = players.get(player).features().stream().mapToInt(Integer::intValue).toArray();
            total += columns[player].length;
            Arrays.stream(columns[player]).forEach(taken::set);
        }
        int width = model.features().size();
        if (total != width || taken.cardinality() != width || taken.length() != width) {
            throw new PlumblineException(Category.INVALID_ARGUMENT, "Each of the model's " + width
                    + " features must belong to exactly one player; the players hold " + total + " columns, "
                    + taken.cardinality() + " of them different.");
        }
        return columns;
    }
}
