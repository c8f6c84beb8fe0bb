// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

/** One cell of a table, or one value in a configuration, with its type. */
public sealed interface Value {

    /** No value: an empty field, a null, or a missing token. */
    record Missing() implements Value {
        @Override
        public String text() {
            return "";
        }
    }

    /** Text. */
    record Text(String value) implements Value {
        @Override
        public String text() {
            return value;
        }
    }

    /** A whole number. */
    record Whole(long value) implements Value {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A number with a fraction, or one that came from a column of such; may be infinite, never NaN. */
    record Decimal(double value) implements Value {
        public Decimal {
            if (Double.isNaN(value)) {
                throw new IllegalArgumentException("NaN is Missing, not a Decimal");
            }
        }

        @Override
        public String text() {
            return PythonText.of(value);
        }
    }

    /** True or false. */
    record Flag(boolean value) implements Value {
        @Override
        public String text() {
            return value ? "True" : "False";
        }
    }

    /** The only missing value. */
    Value MISSING = new Missing();

    /** Returns the value as Python's {@code str} prints it, which is how the original's files show it; "" when missing. */
    String text();
}
