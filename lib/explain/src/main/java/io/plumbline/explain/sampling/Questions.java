// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.explain.sampling;

import io.plumbline.model.Predictor;
import io.plumbline.model.Rows;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Many rows for a model, asked in blocks. Blocks are answered in any order, by several threads when the model runs in this
 * process, and handed back in their own order, so results do not depend on the number of threads.
 */
public final class Questions {
    private final Predictor model;
    private final List<String> texts;
    private final int features;
    private final int outputs;

    /** Prepares to ask {@code model} for rows whose text cells point into {@code texts}. */
    public Questions(Predictor model, List<String> texts) {
        this.model = model;
        this.texts = texts;
        features = model.features().size();
        outputs = model.outputs().size();
    }

    /** Writes the cells of one row to ask for. */
    @FunctionalInterface
    public interface Question {
        /** Writes the cells of row {@code item} to {@code cells}, from {@code offset} on. */
        void write(long item, double[] cells, int offset);
    }

    /**
     * Asks for the rows 0 to {@code count - 1} of {@code question}.
     *
     * @param perBlock rows are kept together in multiples of this number, at least 1
     * @param summary what is kept of a block: given its first row's number and its answers, shape (rows, outputs)
     * @return the summaries, in the order of the blocks
     */
    public <T> List<T> ask(long count, int perBlock, Question question, BiFunction<Long, double[], T> summary) {
        long block = (long) perBlock * Math.max(1, model.traits().batchRows() / perBlock);
        int blocks = Math.toIntExact((count + block - 1) / block);
        IntStream order = IntStream.range(0, blocks);
        return (model.traits().remote() ? order : order.parallel()).mapToObj(index -> {
            long first = index * block;
            int rows = (int) Math.min(block, count - first);
            return summary.apply(first, answers(first, rows, question));
        }).toList();
    }

    private double[] answers(long first, int rows, Question question) {
        double[] cells = new double[rows * features];
        for (int row = 0; row < rows; row++) {
            question.write(first + row, cells, row * features);
        }
        double[] answers = new double[rows * outputs];
        model.predict(new Rows(rows, cells, texts), answers);
        return answers;
    }
}
