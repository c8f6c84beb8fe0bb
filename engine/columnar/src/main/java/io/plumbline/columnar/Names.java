// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.columnar;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What column names must be like, whatever the format. */
final class Names {
    private Names() {}

    /** Returns {@code names} when no two are alike. */
    static List<String> distinct(List<String> names, String file) {
        Set<String> seen = new HashSet<>();
        for (int index = 0; index < names.size(); index++) {
            if (!seen.add(names.get(index))) {
                throw new PlumblineException(Category.INVALID_DATA, file + " has two columns named '" + names.get(index)
                        + "' (the second is column " + (index + 1) + "). Rename one of them.");
            }
        }
        return names;
    }

    /** Fails unless as many headers were configured as there are columns. */
    static void requireCount(List<String> headers, int columns, String file) {
        if (headers.size() != columns) {
            throw new PlumblineException(Category.INVALID_DATA,
                    "Headers in config do not match with the number of columns in the dataset: headers has "
                            + headers.size() + " names and " + file + " has " + columns
                            + " columns. List one name per column, or leave headers out when the first row names them.");
        }
    }

    /** Fails unless {@code file} has the same columns as the first file of its folder. */
    static void requireSame(List<String> first, String firstFile, List<String> names, String file) {
        if (!names.equals(first)) {
            throw new PlumblineException(Category.INVALID_DATA, file + " has other columns than " + firstFile + " ("
                    + String.join(", ", names) + " instead of " + String.join(", ", first)
                    + "). All files of a folder must have the same columns in the same order.");
        }
    }
}
