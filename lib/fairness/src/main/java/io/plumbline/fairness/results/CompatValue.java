// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.results;

/** What the original reports for a metric: a number, an infinity, or the text of its error. */
public sealed interface CompatValue {

    /** A finite number. */
    record Finite(double value) implements CompatValue {
        public Finite {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("use of(double) for infinities, was " + value);
            }
        }
    }

    /** Plus infinity, "Infinity" in the original's files. */
    record PlusInfinity() implements CompatValue {}

    /** Minus infinity, "-Infinity" in the original's files. */
    record MinusInfinity() implements CompatValue {}

    /** No value; {@code error} is the original's own text. */
    record Failed(String error) implements CompatValue {}

    /** Returns the finite or infinite value; NaN is not a result of the original and refused. */
    static CompatValue of(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? new PlusInfinity() : new MinusInfinity();
        }
        return new Finite(value);
    }

    /** Returns the original's error. */
    static CompatValue failed(String error) {
        return new Failed(error);
    }
}
