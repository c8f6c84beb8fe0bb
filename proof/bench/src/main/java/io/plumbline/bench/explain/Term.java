// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.explain;

/** A function of few columns; a model that is a sum of terms has Shapley values that are sums of theirs. */
interface Term {

    /** Returns the columns that the term reads, each once. */
    int[] columns();

    /** Returns the term's value on a row. */
    double value(double[] cells);

    /** A formula with the columns it reads. */
    record Formula(int[] columns, java.util.function.ToDoubleFunction<double[]> formula) implements Term {
        @Override
        public double value(double[] cells) {
            return formula.applyAsDouble(cells);
        }
    }
}
