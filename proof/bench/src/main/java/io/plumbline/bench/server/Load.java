// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.bench.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Connections that each ask the next thing as soon as they have an answer.
 *
 * @param port     of the server
 * @param requests one list for each connection, asked over and over
 */
record Load(int port, List<List<byte[]>> requests) {
    /** Asks for so many seconds; anything but 200 is an error. */
    Seen run(int seconds) throws InterruptedException {
        long begun = System.nanoTime();
        long end = begun + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(requests.size())) {
            List<Future<long[]>> lines = new ArrayList<>();
            for (List<byte[]> mine : requests) {
                lines.add(threads.submit(() -> ask(mine, end)));
            }
            LongStream all = LongStream.empty();
            for (Future<long[]> line : lines) {
                all = LongStream.concat(all, Arrays.stream(line.get()));
            }
            return new Seen(all.sorted().toArray(), (System.nanoTime() - begun) / 1e9);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a connection failed", failure);
        }
    }

    private long[] ask(List<byte[]> mine, long end) throws IOException {
        long[] nanos = new long[1 << 12];
        int count = 0;
        try (Line line = new Line(port)) {
            for (long now = System.nanoTime(); now < end; count++) {
                int status = line.ask(mine.get(count % mine.size()));
                if (status != 200) {
                    throw new IllegalStateException("answered " + line.answer());
                }
                long then = System.nanoTime();
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, count * 2);
                }
                nanos[count] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(nanos, count);
    }

    /**
     * What came of it.
     *
     * @param nanos   of every request, the quickest first; not copied
     * @param seconds from the first request to the last answer
     */
    record Seen(long[] nanos, double seconds) {
        double rate() {
            return nanos.length / seconds;
        }

        /** Returns the milliseconds within which this share of the requests was answered. */
        double within(double share) {
            return nanos.length == 0 ? 0 : nanos[(int) (share * (nanos.length - 1))] / 1e6;
        }
    }
}
