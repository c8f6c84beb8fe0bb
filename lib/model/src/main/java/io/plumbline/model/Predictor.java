// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.model;

import java.util.List;

/**
 * A model: a function from rows to a matrix of numbers. Safe for use by several threads at once.
 *
 * <p>The same rows give the same outputs whatever the batch they come in, unless {@link Traits#deterministic} says otherwise.
 */
public interface Predictor extends AutoCloseable {

    /** Returns the columns it takes, in the order of the cells. */
    List<Feature> features();

    /** Returns the names of its outputs, at least one; "label0", "label1", ... when the model does not name them. */
    List<String> outputs();

    /** Returns what a caller should know before asking much of it. */
    Traits traits();

    /**
     * Computes the outputs of {@code rows}.
     *
     * @param outputs filled with shape (rows.count, outputs().size()), row by row; may be longer
     * @throws io.plumbline.measure.PlumblineException INVALID_DATA when the model does not accept a row or answers with
     *         something else than finite numbers, UNAVAILABLE when it does not answer at all; the sentence says which row
     */
    void predict(Rows rows, double[] outputs);

    @Override
    default void close() {
        // Most models hold nothing that needs closing.
    }
}
