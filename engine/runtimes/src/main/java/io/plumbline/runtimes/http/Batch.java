// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import java.util.List;

/**
 * Rows that are sent in one request.
 *
 * @param first index of the first one among the rows asked together
 * @param total number of rows asked together
 * @param records the rows as they are written
 */
record Batch(int first, int total, List<byte[]> records) {

    Place place() {
        return new Place(first, records.size(), total);
    }

    int size() {
        return records.size();
    }

    /** Returns the rows from {@code begin} to before {@code end}. */
    Batch part(int begin, int end) {
        return new Batch(first + begin, total, records.subList(begin, end));
    }
}
