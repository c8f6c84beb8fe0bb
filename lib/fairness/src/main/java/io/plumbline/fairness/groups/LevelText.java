// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.fairness.groups;

import io.plumbline.data.PythonText;
import io.plumbline.data.Value;
import io.plumbline.fairness.Level;

/** Levels as readers see them. */
public final class LevelText {
    /** Rows without a value. */
    public static final String MISSING = "(missing)";

    private LevelText() {}

    /** Returns "female", "(missing)", "(25, 40)", "above 40" or "other (97 values)". */
    public static String of(Level level) {
        return switch (level) {
            case Level.Exactly(Value value) -> value instanceof Value.Missing ? MISSING : value.text();
            case Level.Between(double low, double high) -> range(low, high);
            case Level.Other(long values) -> "other (" + values + (values == 1 ? " value)" : " values)");
        };
    }

    /** Returns "sex = female", "age in (25, 40)" or "age above 40". */
    static String condition(String column, Level level) {
        return switch (level) {
            case Level.Between(double low, double high) -> Double.isInfinite(low) || Double.isInfinite(high)
                    ? column + " " + of(level)
                    : column + " in " + of(level);
            case Level.Exactly exactly -> column + " = " + of(exactly);
            case Level.Other other -> column + " = " + of(other);
        };
    }

    private static String range(double low, double high) {
        if (Double.isInfinite(low)) {
            return Double.isInfinite(high) ? "any number" : "below " + number(high);
        }
        return Double.isInfinite(high) ? "above " + number(low) : "(" + number(low) + ", " + number(high) + ")";
    }

    private static String number(double value) {
        String text = PythonText.of(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
