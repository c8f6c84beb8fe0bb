// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.onnx;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/** What one column of a matrix inside a graph is, seen from the dataset: a function of one of its columns. */
sealed interface Column {

    /** The dataset's column. */
    int feature();

    /**
     * The column's own numbers.
     *
     * @param wide whether they are compared in 64 bits
     * @param whole whether they were first taken to the nearest whole number
     * @param missing what a missing cell counts as; NaN for missing
     */
    record Number(int feature, boolean wide, boolean whole, double missing) implements Column {}

    /** The column's own texts. */
    record Text(int feature) implements Column {}

    /**
     * A number for each category.
     *
     * @param byCode by category of the dataset
     * @param missing for a missing cell
     * @param other for a category that the dataset does not have
     */
    record Coded(int feature, double[] byCode, double missing, double other) implements Column {

        Coded map(DoubleUnaryOperator change) {
            return new Coded(feature, Arrays.stream(byCode).map(change).toArray(), change.applyAsDouble(missing),
                    change.applyAsDouble(other));
        }
    }

    /** Returns the column with missing cells as {@code value}; nothing for texts. */
    static Optional<Column> imputed(Column column, double value) {
        return switch (column) {
            case Number number -> Optional.of(new Number(number.feature(), number.wide(), number.whole(), value));
            case Coded coded -> Optional.of(coded.map(code -> Double.isNaN(code) ? value : code));
            case Text text -> Optional.empty();
        };
    }
}
