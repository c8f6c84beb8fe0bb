// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.cli.pii;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** Tells how many bytes were read. */
final class CountedInput extends FilterInputStream {
    private final LongConsumer read;
    private long count;

    CountedInput(InputStream in, LongConsumer read) {
        super(in);
        this.read = read;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count += value < 0 ? 0 : 1;
        return value;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int taken = super.read(into, offset, length);
        count += Math.max(0, taken);
        read.accept(count);
        return taken;
    }
}
