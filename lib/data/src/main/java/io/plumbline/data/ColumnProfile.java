// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.data;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What is known of one column before anything is computed from it.
 *
 * @param name column name
 * @param type how it was read
 * @param rows number of rows, missing ones included
 * @param missing number of rows without a value
 * @param distinct number of distinct values that are not missing; exact when {@code distinctExact}
 * @param distinctExact whether {@code distinct} was counted or estimated (estimates only where no decision hangs on it)
 * @param min smallest number, when the column is numeric or all its text parses as whole numbers
 * @param max largest number, under the same condition
 * @param allWhole whether every value that is not missing parses as a 64-bit whole number, whatever {@code type} is
 * @param first value of the first row, possibly {@link Value#MISSING}; empty when there are no rows
 */
public record ColumnProfile(String name, ColumnType type, long rows, long missing, long distinct, boolean distinctExact,
        OptionalDouble min, OptionalDouble max, boolean allWhole, Optional<Value> first) {

    /** Returns the number of rows with a value. */
    public long present() {
        return rows - missing;
    }
}
