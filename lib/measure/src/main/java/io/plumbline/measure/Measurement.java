// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.measure;

/** A strict result: either a finite number or the reason there is none. Never NaN, never infinite. */
public sealed interface Measurement {

    /** A finite number. */
    record Defined(double value) implements Measurement {
        public Defined {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("a measurement must be finite, was " + value);
            }
        }
    }

    /** No number, and why, as a sentence without capital and full stop ("facet a has no rows"). */
    record Undefined(String reason) implements Measurement {}

    /** Returns the finite number {@code value}. */
    static Measurement of(double value) {
        return new Defined(value);
    }

    /** Returns the absence of a number because of {@code reason}. */
    static Measurement undefined(String reason) {
        return new Undefined(reason);
    }
}
