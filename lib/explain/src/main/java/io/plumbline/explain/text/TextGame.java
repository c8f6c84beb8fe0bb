// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.text;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import io.plumbline.explain.CallCount;
import io.plumbline.explain.Game;
import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The game of one row with free text. Its players are the units of its texts, text by text, then the other features that differ
 * from the background row; absent units are left out or replaced, absent features come from the background row.
 */
final class TextGame implements Game {
    /** Texts of one request to the model, in characters, so that long texts do not fill the memory. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private final Predictor model;
    private final double[] cells;
    private final double[] background;
    private final List<TextColumn> texts;
    private final int[] others;
    private final int players;
    private final int batch;
    private final Unit unit;
    private final CallCount calls;

    /**
     * A text column of the row.
     *
     * @param column its index among the features
     * @param first its first player
     * @param text its text
     */
    record TextColumn(int column, int first, SegmentedText text) {}

    TextGame(Predictor model, double[] cells, double[] background, List<TextColumn> texts, Unit unit, CallCount calls) {
        this.model = model;
        this.cells = cells;
        this.background = background;
        this.texts = List.copyOf(texts);
        int[] varying = new int[cells.length];
        int count = 0;
        for (int column = 0; column < cells.length; column++) {
            boolean text = false;
            for (TextColumn each : texts) {
                text |= each.column() == column;
            }
            boolean same = cells[column] == background[column]
                    || Double.isNaN(cells[column]) && Double.isNaN(background[column]);
            if (!text && !same) {
                varying[count++] = column;
            }
        }
        this.others = Arrays.copyOf(varying, count);
        this.players = texts.stream().mapToInt(each -> each.text().units().size()).sum() + count;
        long longest = texts.stream().mapToLong(each -> each.text().text().length()).sum();
        this.batch = (int) Math.max(1, Math.min(model.traits().batchRows(), MOST_CHARACTERS / Math.max(1, longest)));
        this.unit = unit;
        this.calls = calls;
    }

    /** Returns the columns, besides the texts, that are players. */
    int[] others() {
        return others;
    }

    /** Returns the text columns. */
    List<TextColumn> texts() {
        return texts;
    }

    @Override
    public int players() {
        return players;
    }

    @Override
    public int outputs() {
        return model.outputs().size();
    }

    @Override
    public int backgroundRows() {
        return 1;
    }

    @Override
    public int batch() {
        return batch;
    }

    @Override
    public Unit unit() {
        return unit;
    }

    @Override
    public void evaluate(long[] masks, int[] rows, int count, double[] outputs) {
        int width = cells.length;
        int size = Math.min(batch, count);
        double[] asked = new double[size * width];
        double[] answers = new double[size * outputs()];
        for (int from = 0; from < count; from += size) {
            int part = Math.min(size, count - from);
            List<String> mixed = new ArrayList<>(part * texts.size());
            for (int call = 0; call < part; call++) {
                mix(masks, (from + call) * words(), asked, call * width, mixed);
            }
            calls.add(part);
            model.predict(new Rows(part, asked, mixed), answers);
            System.arraycopy(answers, 0, outputs, from * outputs(), part * outputs());
        }
    }

    /** Asks for coalitions and returns their values in the unit, shape (count, outputs). */
    double[] values(long[] masks, int count) {
        double[] values = new double[count * outputs()];
        evaluate(masks, new int[count], count, values);
        for (int at = 0; at < values.length; at++) {
            double value = unit.of(values[at]);
            if (!Double.isFinite(value)) {
                throw new PlumblineException(INVALID_DATA, "The model's output '"
                        + model.outputs().get(at % outputs()) + "' for a part of a text is " + values[at]
                        + ", which is not "
                        + (unit == Unit.OUTPUT
                                ? "a finite number; mend the model or leave that row out."
                                : "strictly between 0 and 1 as log-odds need; set use_logit to false."));
            }
            values[at] = value;
        }
        return values;
    }

    private void mix(long[] masks, int mask, double[] asked, int at, List<String> mixed) {
        System.arraycopy(background, 0, asked, at, background.length);
        for (TextColumn each : texts) {
            asked[at + each.column()] = mixed.size();
            mixed.add(each.text().with(part -> present(masks, mask, each.first() + part)));
        }
        int first = players - others.length;
        for (int other = 0; other < others.length; other++) {
            if (present(masks, mask, first + other)) {
                asked[at + others[other]] = cells[others[other]];
            }
        }
    }

    private static boolean present(long[] masks, int mask, int player) {
        return (masks[mask + player / 64] >>> player & 1) == 1;
    }
}
