// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness;

import io.plumbline.data.Value;

/** One coordinate of a cube dimension: which rows of the column it stands for. */
public sealed interface Level {

    /** Rows whose value is exactly {@code value}; {@link Value#MISSING} for rows without one. */
    record Exactly(Value value) implements Level {}

    /** Rows whose number lies strictly between {@code low} and {@code high}; either may be infinite. */
    record Between(double low, double high) implements Level {}

    /** All rows whose value is none of the most frequent ones; stands for {@code values} distinct values. */
    record Other(long values) implements Level {}
}
