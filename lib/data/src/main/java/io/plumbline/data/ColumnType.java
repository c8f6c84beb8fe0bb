// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

/** How a column was read, in the terms of pandas 1.5.3, on which the original's type decisions rest. */
public enum ColumnType {
    /** Whole numbers, none missing (pandas int64). */
    WHOLE,
    /** Numbers, some with a fraction or some missing (pandas float64). */
    DECIMAL,
    /** True and false only, none missing (pandas bool). */
    FLAG,
    /** Everything else (pandas object). */
    TEXT,
    /** Dates and times (pandas datetime64). */
    TIME
}
