// Copyright the Plumbline authors. Apache-2.0.
package io.plumbline.server.data;

import io.plumbline.measure.PlumblineException;
import io.plumbline.measure.PlumblineException.Category;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;

/** What is left of a disk, looked up at most once a second. */
public final class FreeSpace {
    /** Below this nothing new is begun, so that what is under way can still be written and the log stays whole. */
    public static final long LEAST = 64L << 20;

    private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

    private final LongSupplier bytes;
    private final LongSupplier nanos;
    private final AtomicReference<Look> last;

    /**
     * Watches a disk.
     *
     * @param bytes asks it for the free bytes
     * @param nanos a steadily growing clock
     */
    public FreeSpace(LongSupplier bytes, LongSupplier nanos) {
        this.bytes = bytes;
        this.nanos = nanos;
        this.last = new AtomicReference<>(new Look(bytes.getAsLong(), nanos.getAsLong()));
    }

    /** Returns the free bytes, as of a second ago at most. */
    public long bytes() {
        Look look = last.get();
        if (nanos.getAsLong() - look.at() > FRESH) {
            look = new Look(bytes.getAsLong(), nanos.getAsLong());
            last.set(look);
        }
        return look.bytes();
    }

    /** Throws RESOURCE_EXHAUSTED when too little is left to begin a write. */
    public void require() {
        if (bytes() < LEAST) {
            throw new PlumblineException(Category.RESOURCE_EXHAUSTED, "the disk of the server has less than "
                    + (LEAST >> 20) + " MB left, so nothing was changed; free some space, then try again");
        }
    }

    private record Look(long bytes, long at) {}
}
