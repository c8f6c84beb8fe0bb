// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.runtimes.http;

import static io.plumbline.measure.PlumblineException.Category.INVALID_DATA;

import io.plumbline.measure.PlumblineException;
import io.plumbline.model.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts rows into batches that are within the limits. */
final class Batches {
    private final Requests requests;
    private final Rows rows;
    private final int mostBytes;
    private int row;
    /** Row {@code row} as written, when it did not fit into the batch before. */
    private byte @Nullable [] waiting;

    Batches(Requests requests, Rows rows, int mostBytes) {
        this.requests = requests;
        this.rows = rows;
        this.mostBytes = mostBytes;
    }

    boolean hasNext() {
        return row < rows.count();
    }

    /** Returns the next rows, as many as fit, at most {@code mostRecords}. */
    Batch next(int mostRecords) {
        int first = row;
        List<byte[]> records = new ArrayList<>();
        long bytes = requests.envelope().around();
        while (hasNext() && records.size() < mostRecords) {
            byte[] record = waiting == null ? requests.record(rows, row) : waiting;
            bytes += record.length + (records.isEmpty() ? 0 : requests.envelope().between());
            if (bytes > mostBytes) {
                waiting = fitting(record);
                break;
            }
            waiting = null;
            records.add(record);
            row++;
        }
        return new Batch(first, rows.count(), records);
    }

    private byte[] fitting(byte[] record) {
        int alone = record.length + requests.envelope().around();
        if (alone > mostBytes) {
            throw new PlumblineException(INVALID_DATA,
                    "A request with nothing but %s has %d bytes, and the most that is sent is %d. Shorten its texts or raise the limit."
                            .formatted(new Place(row, 1, rows.count()).row(0), alone, mostBytes));
        }
        return record;
    }
}
