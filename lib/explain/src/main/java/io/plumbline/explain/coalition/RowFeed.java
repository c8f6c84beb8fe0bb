// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

/**
 * Gathers mixed rows of one or several games until the model's batch is full, and hands each row's outputs to where they
 * are wanted. Used by one thread.
 */
final class RowFeed {
    private final Background background;
    private final int width;
    private final int outputs;
    private final double[] cells;
    private final double[] answers;
    private final int[] places;
    /** Rows one after the other mostly want their outputs in the same array: one entry for each run of such rows. */
    private final List<double[]> targets = new ArrayList<>();
    private final List<Integer> starts = new ArrayList<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private double[] target;
    private int filled;
    private long answered;

    RowFeed(Background background) {
        this.background = background;
        this.width = background.width();
        this.outputs = background.model().outputs().size();
        this.cells = new double[background.batch() * width];
        this.answers = new double[background.batch() * outputs];
        this.places = new int[background.batch()];
        this.target = answers;
    }

    /** Asks for the outputs of {@code row}; they come to {@code wanted} from {@code place} on. */
    // Identity is meant: two arrays that happen to hold the same numbers are two targets.
    @SuppressWarnings("ReferenceEquality")
    void ask(double[] row, double[] wanted, int place) {
        if (wanted != target || filled == 0) {
            target = wanted;
            targets.add(wanted);
            starts.add(filled);
        }
        System.arraycopy(row, 0, cells, filled * width, width);
        places[filled++] = place;
        if (filled == places.length) {
            flush();
        }
    }

    /** Runs {@code action} once all rows asked for so far are answered; actions run in the order they came. */
    void whenAnswered(Runnable action) {
        if (filled == 0 && waiting.isEmpty()) {
            action.run();
        } else {
            waiting.add(new Waiting(answered + filled, action));
        }
    }

    /** Asks the model for what is gathered. */
    void flush() {
        if (filled > 0) {
            background.predict(cells, filled, answers);
            starts.add(filled);
            for (int run = 0; run < targets.size(); run++) {
                deliver(targets.get(run), starts.get(run), starts.get(run + 1));
            }
            targets.clear();
            starts.clear();
            answered += filled;
            filled = 0;
        }
        while (!waiting.isEmpty() && waiting.element().after <= answered) {
            waiting.remove().action.run();
        }
    }

    private void deliver(double[] wanted, int from, int to) {
        for (int index = from; index < to; index++) {
            int place = places[index];
            for (int output = 0; output < outputs; output++) {
                wanted[place + output] = answers[index * outputs + output];
            }
        }
    }

    private record Waiting(long after, Runnable action) {}
}
