// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

/**
 * Which rows a request holds, for messages.
 *
 * @param first index of its first row among the rows asked together
 * @param size number of its rows
 * @param total number of rows asked together
 */
record Place(int first, int size, int total) {

    /** Returns "row 3 of the 500 asked" for the request's row at {@code index}. */
    String row(int index) {
        return total == 1 ? "the one row asked" : "row %d of the %d asked".formatted(first + index + 1, total);
    }

    /** Returns "rows 1 to 250 of the 500 asked". */
    String all() {
        return size == 1 ? row(0) : "rows %d to %d of the %d asked".formatted(first + 1, first + size, total);
    }
}
