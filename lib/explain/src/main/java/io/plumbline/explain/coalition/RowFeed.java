// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.coalition;

import io.plumbline.explain.Background;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
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
    private final List<double[]> targets;
    private final int[] places;
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int filled;
    private long asked;
    private long answered;

    RowFeed(Background background) {
        this.background = background;
        this.width = background.width();
        this.outputs = background.model().outputs().size();
        this.cells = new double[background.batch() * width];
        this.answers = new double[background.batch() * outputs];
        this.places = new int[background.batch()];
        this.targets = new ArrayList<>(Collections.nCopies(background.batch(), answers));
    }

    /** Asks for the outputs of {@code row}; they come to {@code target} from {@code place} on. */
    void ask(double[] row, double[] target, int place) {
        System.arraycopy(row, 0, cells, filled * width, width);
        targets.set(filled, target);
        places[filled] = place;
        filled++;
        asked++;
        if (filled == places.length) {
            flush();
        }
    }

    /** Runs {@code action} once all rows asked for so far are answered; actions run in the order they came. */
    void whenAnswered(Runnable action) {
        if (asked == answered && waiting.isEmpty()) {
            action.run();
        } else {
            waiting.add(new Waiting(asked, action));
        }
    }

    /** Asks the model for what is gathered. */
    void flush() {
        if (filled > 0) {
            background.predict(cells, filled, answers);
            for (int index = 0; index < filled; index++) {
                double[] target = targets.get(index);
                int place = places[index];
                for (int output = 0; output < outputs; output++) {
                    target[place + output] = answers[index * outputs + output];
                }
            }
            filled = 0;
            answered = asked;
        }
        while (!waiting.isEmpty() && waiting.element().after <= answered) {
            waiting.remove().action.run();
        }
    }

    private record Waiting(long after, Runnable action) {}
}
