// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.analysis;

import io.plumbline.data.Value;
import java.util.OptionalDouble;

/** How pandas compares the values of a column with the values of a configuration. */
final class PandasValues {
    private PandasValues() {}

    /** Returns whether {@code left == right} holds in Python: numbers and truth values compare as numbers, text as text. */
    static boolean equal(Value left, Value right) {
        OptionalDouble leftNumber = number(left);
        OptionalDouble rightNumber = number(right);
        if (leftNumber.isPresent() && rightNumber.isPresent()) {
            return leftNumber.getAsDouble() == rightNumber.getAsDouble();
        }
        return left instanceof Value.Text leftText && right instanceof Value.Text rightText
                && leftText.value().equals(rightText.value());
    }

    /** Returns the value as a number; empty for text and missing values. */
    static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Whole(long whole) -> OptionalDouble.of(whole);
            case Value.Decimal(double decimal) -> OptionalDouble.of(decimal);
            case Value.Flag(boolean flag) -> OptionalDouble.of(flag ? 1 : 0);
            case Value.Text _,Value.Missing _ -> OptionalDouble.empty();
        };
    }

    /** Returns Python's {@code float(value)}, or empty where it raises. */
    static OptionalDouble toFloat(Value value) {
        if (!(value instanceof Value.Text(String text))) {
            return number(value);
        }
        String trimmed = text.strip();
        if (trimmed.matches("[+-]?(?i:inf|infinity)")) {
            return OptionalDouble.of(trimmed.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        if (!trimmed.matches("[+-]?(\\d+(_\\d+)*\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?")) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(trimmed.replace("_", "")));
    }
}
