// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.data.ColumnProfile;
import io.plumbline.data.ColumnType;
import io.plumbline.data.Value;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A column whose type has been decided from all its values.
 *
 * @param column where it is
 * @param profile what was found
 * @param flags whether text that says true or false is a truth value, as in a column of flags with some missing
 */
record Known(Column column, ColumnProfile profile, boolean flags) {

    /** Returns what the database's {@code raw} value (null, String, Long, Double or Boolean) is in this column. */
    Value value(@Nullable Object raw) {
        if (raw == null) {
            return Value.MISSING;
        }
        if (raw instanceof Boolean flag) {
            return new Value.Flag(flag);
        }
        if (raw instanceof String text) {
            return valueOfText(text);
        }
        Number number = (Number) raw;
        return profile.type() == ColumnType.WHOLE
                ? new Value.Whole(number.longValue())
                : new Value.Decimal(number.doubleValue());
    }

    private Value valueOfText(String text) {
        return switch (profile.type()) {
            case WHOLE -> new Value.Whole(PandasText.whole(text).orElseThrow());
            case DECIMAL -> new Value.Decimal(PandasText.number(text).orElseThrow());
            case FLAG -> new Value.Flag(PandasText.flag(text).orElseThrow());
            case TEXT, TIME -> flags ? new Value.Flag(PandasText.flag(text).orElseThrow()) : new Value.Text(text);
        };
    }

    /** Returns {@code value} as a number: truth as 0 and 1, text when it is written as a number. */
    static OptionalDouble number(Value value) {
        return switch (value) {
            case Value.Whole whole -> OptionalDouble.of(whole.value());
            case Value.Decimal decimal -> OptionalDouble.of(decimal.value());
            case Value.Flag flag -> OptionalDouble.of(flag.value() ? 1 : 0);
            case Value.Text text -> PandasText.number(text.value());
            case Value.Missing missing -> OptionalDouble.empty();
        };
    }

    /** Returns SQL for the column's value as DOUBLE, NULL when missing or not a number. */
    String numberSql() {
        String expression = column.expression();
        return switch (column.storage()) {
            case WHOLE, FLAG -> expression + "::double";
            case DECIMAL -> expression;
            case FIELDS, TEXT, TIME, UNREADABLE -> profile.type() == ColumnType.FLAG || flags
                    ? "(case when lower(" + expression + ") = 'true' then 1::double when lower(" + expression
                            + ") = 'false' then 0::double end)"
                    : "try_cast(" + expression + " as double)";
        };
    }
}
