// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.columnar.Column.Storage;
import io.plumbline.data.ColumnType;
import java.util.Collection;
import java.util.OptionalDouble;

/**
 * What all values of a column have in common, from which pandas would decide its type.
 *
 * @param present rows with a value
 * @param missing rows without
 * @param whole whether every value is written as, or is, a 64-bit whole number
 * @param tooBig whether every value is written as a whole number and some need more than 64 bits
 * @param numbers whether every value is a number
 * @param flags whether every value is true or false
 * @param min smallest number
 * @param max largest number
 */
record Evidence(long present, long missing, boolean whole, boolean tooBig, boolean numbers, boolean flags,
        OptionalDouble min, OptionalDouble max) {

    /** Collects the evidence of distinct {@code values}, none null, standing for {@code present} rows. */
    static Evidence of(Collection<Object> values, long present, long missing) {
        boolean whole = true;
        boolean digits = true;
        boolean numbers = true;
        boolean flags = true;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (Object value : values) {
            OptionalDouble number = number(value);
            whole &= isWhole(value);
            digits &= value instanceof String text && PandasText.looksWhole(text);
            numbers &= number.isPresent();
            flags &= value instanceof Boolean || (value instanceof String text && PandasText.flag(text).isPresent());
            min = Math.min(min, number.orElse(min));
            max = Math.max(max, number.orElse(max));
        }
        boolean ranged = numbers && !values.isEmpty();
        return new Evidence(present, missing, whole, digits && !whole, numbers, flags,
                ranged ? OptionalDouble.of(min) : OptionalDouble.empty(),
                ranged ? OptionalDouble.of(max) : OptionalDouble.empty());
    }

    /** Returns the type pandas gives a column stored as {@code storage}. */
    ColumnType type(Storage storage) {
        return switch (storage) {
            case FIELDS -> typeOfFields();
            case TEXT, UNREADABLE -> ColumnType.TEXT;
            case TIME -> ColumnType.TIME;
            case WHOLE -> missing == 0 ? ColumnType.WHOLE : ColumnType.DECIMAL;
            case DECIMAL -> ColumnType.DECIMAL;
            case FLAG -> missing == 0 ? ColumnType.FLAG : ColumnType.TEXT;
        };
    }

    private ColumnType typeOfFields() {
        if (present == 0) {
            return ColumnType.DECIMAL;
        }
        if (whole) {
            return missing == 0 ? ColumnType.WHOLE : ColumnType.DECIMAL;
        }
        if (numbers && !tooBig) {
            return ColumnType.DECIMAL;
        }
        return flags && missing == 0 ? ColumnType.FLAG : ColumnType.TEXT;
    }

    private static boolean isWhole(Object value) {
        return switch (value) {
            case Long number -> true;
            case Double number -> number == Math.rint(number) && Math.abs(number) <= 0x1p53;
            case String text -> PandasText.whole(text).isPresent();
            default -> false;
        };
    }

    private static OptionalDouble number(Object value) {
        return switch (value) {
            case Number number -> OptionalDouble.of(number.doubleValue());
            case String text -> PandasText.number(text);
            default -> OptionalDouble.empty();
        };
    }
}
